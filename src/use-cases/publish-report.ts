import { createHash } from 'node:crypto';
import { ApiError } from '../contract/api-error.ts';
import { canonicalJson } from '../contract/canonical-json.ts';
import type { Principal } from '../contract/principal.ts';
import { randomBase62 } from '../contract/random-base62.ts';
import type { ReportPublishBody } from '../contract/report-publish-body.ts';
import type { ReportPublished } from '../contract/report-published.ts';
import { prepareReport } from '../engine/prepare-report.ts';
import { isDatabaseUnavailable } from '../store/is-database-unavailable.ts';
import { findReportOfRun } from '../store/reports/find-report-of-run.ts';
import { findReportByPublishKey } from '../store/reports/find-report-by-publish-key.ts';
import type { StoredReport } from '../store/reports/stored-report.ts';
import { checkReportContent } from './check-report-content.ts';
import { findReportLinks } from './find-report-links.ts';
import type { Deps } from './deps.ts';
import { showReport } from './show-report.ts';
import { storeReport } from './store-report.ts';

type Input = {
  readonly principal: Principal;
  readonly body: ReportPublishBody;
  /** The body as it was parsed, with the fields that are dropped: their keys are looked at too. */
  readonly payload: unknown;
};

/**
 * `POST /v1/reports`: clips, scans, then stores and charges in one transaction. The same public content gets the report
 * it made the first time, free of charge; any failure leaves the ledger as it was.
 */
export async function publishReport(
  deps: Deps,
  input: Input,
): Promise<{ readonly isNew: boolean; readonly published: ReportPublished }> {
  const { principal, body } = input;
  const { organizationId } = principal;
  const links = await findReportLinks(deps, input);
  const { run } = links;
  const { report, numbers } = prepareReport(body.report);
  checkReportContent({ report, payload: input.payload });

  const contentSha256 = createHash('sha256').update(canonicalJson(report)).digest('hex');
  const publishKey =
    body.visibility === 'public' && run === null ? `public:${contentSha256}` : null;
  const findEarlier = async () =>
    deps.database.tenant(organizationId, (trx) => {
      if (run !== null) {
        return findReportOfRun(trx, { organizationId, runId: run.id, contentSha256 });
      }
      if (publishKey === null) return Promise.resolve(null);
      return findReportByPublishKey(trx, { organizationId, publishKey });
    });
  const answer = (row: StoredReport) => {
    const { id, url, visibility, createdAt, healthScore, classification } = showReport(deps, row);
    return {
      id,
      url,
      visibility,
      createdAt,
      healthScore,
      issuesFound: numbers.issuesFound,
      totalPages: report.totalPages,
      classification,
      ...(report.clipped.length > 0 && { clipped: report.clipped }),
    };
  };

  const earlier = await findEarlier();
  if (earlier !== null) return { isNew: false, published: answer(earlier) };
  const outcome = await failAsPublish(() =>
    storeReport(deps, {
      principal,
      publishKey,
      content: report,
      run,
      row: {
        id: randomBase62(deps.randomBytes),
        organizationId,
        userId: principal.userId,
        runId: run?.id ?? null,
        auditId: links.auditId,
        websiteId: links.websiteId,
        repositoryId: run?.repositoryId ?? principal.repositoryId,
        baseUrl: report.baseUrl,
        visibility: body.visibility,
        status: report.status,
        statusReason: report.statusReason ?? null,
        origin: run === null ? 'upload' : 'runner',
        healthScore: numbers.exactScore,
        classification: numbers.classification,
        pageCount: report.totalPages,
        errorCount: report.failed,
        warningCount: report.warnings,
        passedCount: report.passed,
        contentSha256,
        auditedAt: new Date(report.timestamp),
        createdAt: deps.clock(),
      },
    }),
  );
  if (outcome !== 'exists') return { isNew: true, published: answer(outcome) };
  const first = await findEarlier();
  if (first !== null) return { isNew: false, published: answer(first) };
  throw new ApiError(
    'DUPLICATE_REQUEST',
    'The same public report is being published right now; ask again in a moment.',
  );
}

/** A valid report that could not be stored is our fault and has a code of its own; an unreachable store stays 503. */
async function failAsPublish<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ApiError || isDatabaseUnavailable(error)) throw error;
    throw new ApiError(
      'PUBLISH_FAILED',
      'The report could not be stored; nothing was charged. Try again.',
      {},
      error,
    );
  }
}
