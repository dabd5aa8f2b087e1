import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { ReportPublishBody } from '../contract/report-publish-body.ts';
import { findRunOfAudit } from '../store/runs/find-run-of-audit.ts';
import type { Run } from '../store/runs/run.ts';
import { findRun } from '../store/runs/find-run.ts';
import { findWebsite } from '../store/websites/find-website.ts';
import { runNotActive } from './audits/run-not-active.ts';
import type { Deps } from './deps.ts';

export type ReportLinks = {
  /** The local run whose report it is. */
  readonly run: Run | null;
  readonly auditId: string | null;
  readonly websiteId: string | null;
};

/** What a published report belongs to; throws VALIDATION_ERROR for what is not the caller's. */
export async function findReportLinks(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly body: Pick<ReportPublishBody, 'runId' | 'auditId' | 'websiteId'>;
  },
): Promise<ReportLinks> {
  const { organizationId, repositoryId } = input.principal;
  const { runId, auditId, websiteId } = input.body;
  if (runId === undefined && auditId === undefined && websiteId === undefined) {
    return { run: null, auditId: null, websiteId: null };
  }
  return deps.database.tenant(organizationId, async (trx) => {
    const isOurs = (row: { readonly repositoryId: number | null } | null): boolean =>
      row !== null && (repositoryId === null || row.repositoryId === repositoryId);
    const run = runId === undefined ? null : await findRun(trx, { id: clean(runId) });
    // What the server executes, only the server reports.
    if (runId !== undefined && (!isOurs(run) || run?.executor !== 'runner')) throw unknown('runId');
    if (run?.status === 'failed' || run?.status === 'cancelled') throw runNotActive(run.status);
    if (auditId !== undefined) {
      const named = await findRunOfAudit(trx, { organizationId, auditId: clean(auditId) });
      if (!isOurs(named)) throw unknown('auditId');
    }
    if (websiteId !== undefined) {
      const website = await findWebsite(trx, { id: clean(websiteId) });
      if (!isOurs(website)) throw unknown('websiteId');
    }
    return {
      run,
      auditId: run?.auditId ?? auditId ?? null,
      websiteId: run?.websiteId ?? websiteId ?? null,
    };
  });
}

/** The database refuses NUL in a text. */
function clean(id: string): string {
  return id.replaceAll('\0', '');
}

function unknown(path: string): ApiError {
  return new ApiError('VALIDATION_ERROR', 'The report names something that is not yours.', {
    issues: [{ path, message: 'Unknown in this organization' }],
  });
}
