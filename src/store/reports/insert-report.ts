import type { Db } from '../db.ts';
import type { StoredReport } from './stored-report.ts';
import { toStoredReport } from './to-stored-report.ts';

/**
 * Stores a report with its content. With a `publishKey` an organization holds one report of that key at most: the answer
 * is then the one it has, as `existing`.
 */
export async function insertReport(
  db: Db,
  input: Omit<StoredReport, 'viewCount'> & {
    readonly publishKey?: string | null;
    /** Anything JSON can hold. */
    readonly content: unknown;
  },
): Promise<{ readonly kind: 'stored' | 'existing'; readonly report: StoredReport }> {
  const publishKey = input.publishKey ?? null;
  const row = await db
    .insertInto('reports')
    .values({
      id: input.id,
      organization_id: input.organizationId,
      user_id: input.userId,
      run_id: input.runId,
      audit_id: input.auditId,
      website_id: input.websiteId,
      repository_id: input.repositoryId ?? null,
      base_url: withoutNul(input.baseUrl),
      visibility: input.visibility,
      status: input.status,
      status_reason: input.statusReason === null ? null : withoutNul(input.statusReason),
      origin: input.origin,
      health_score: input.healthScore,
      classification: input.classification,
      page_count: input.pageCount,
      error_count: input.errorCount,
      warning_count: input.warningCount,
      passed_count: input.passedCount,
      content_sha256: input.contentSha256,
      publish_key: publishKey,
      audited_at: input.auditedAt,
      created_at: input.createdAt,
      deleted_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'publish_key'])
        .where('publish_key', 'is not', null)
        .where('deleted_at', 'is', null)
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) {
    const existing = await db
      .selectFrom('reports')
      .selectAll()
      .where('organization_id', '=', input.organizationId)
      .where('publish_key', '=', publishKey)
      .where('deleted_at', 'is', null)
      .executeTakeFirstOrThrow();
    return { kind: 'existing', report: toStoredReport(existing) };
  }
  await db
    .insertInto('report_contents')
    .values({
      report_id: input.id,
      organization_id: input.organizationId,
      content: JSON.stringify(input.content),
      purge_at: null,
    })
    .execute();
  return { kind: 'stored', report: toStoredReport(row) };
}

/** PostgreSQL text cannot hold U+0000. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
