import { randomBytes } from 'node:crypto';
import { randomBase62 } from '../../src/contract/random-base62.ts';
import { prepareReport } from '../../src/engine/prepare-report.ts';
import { insertReport } from '../../src/store/reports/insert-report.ts';
import type { StoredReport } from '../../src/store/reports/stored-report.ts';
import { makeAuditReport } from './make-audit-report.ts';
import type { TestServer } from './start-test-server.ts';

/** Stores a report of a target as a run would; its id. */
export async function storeTargetReport(
  server: TestServer,
  input: Pick<StoredReport, 'websiteId' | 'healthScore' | 'visibility' | 'origin' | 'createdAt'> & {
    readonly content?: ReturnType<typeof makeAuditReport>;
  },
): Promise<string> {
  const { content = makeAuditReport(), ...row } = input;
  const { report, numbers } = prepareReport(content);
  const id = randomBase62(randomBytes);
  await server.deps.database.tenant(server.organizationId, (trx) =>
    insertReport(trx, {
      id,
      organizationId: server.organizationId,
      ...{ userId: null, runId: null, auditId: null, repositoryId: null, statusReason: null },
      baseUrl: report.baseUrl,
      status: report.status,
      classification: row.healthScore === null ? null : numbers.classification,
      pageCount: report.totalPages,
      errorCount: report.failed,
      warningCount: report.warnings,
      passedCount: report.passed,
      contentSha256: id,
      auditedAt: row.createdAt,
      content: report,
      ...row,
    }),
  );
  return id;
}
