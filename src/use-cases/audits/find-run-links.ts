import { ApiError } from '../../contract/api-error.ts';
import type { Db } from '../../store/db.ts';
import { listCompletedRuns } from '../../store/runs/list-completed-runs.ts';
import type { Run } from '../../store/runs/run.ts';
import { findRunOfAudit } from '../../store/runs/find-run-of-audit.ts';
import type { Website } from '../../store/websites/website.ts';
import type { RunRequest } from './run-request.ts';

/** The audit a new run belongs to, and for a fix the run it starts from. Throws VALIDATION_ERROR on foreign ids. */
export async function findRunLinks(
  trx: Db,
  input: { readonly request: RunRequest; readonly website: Website; readonly newAuditId: string },
): Promise<{ readonly auditId: string; readonly source: Run | null }> {
  const { request, website, newAuditId } = input;
  if (request.websiteId !== undefined && request.websiteId !== website.id) {
    throw unknown('websiteId', 'Unknown in this organization, or of another address');
  }
  if (request.auditId !== undefined) {
    const { organizationId } = website;
    const named = await findRunOfAudit(trx, { organizationId, auditId: request.auditId });
    if (named?.websiteId !== website.id) {
      throw unknown('auditId', 'Unknown in this organization, or of another address');
    }
    return { auditId: request.auditId, source: named };
  }
  if (request.mode !== 'fix') return { auditId: newAuditId, source: null };
  const [latest] = await listCompletedRuns(trx, { websiteId: website.id, limit: 1 });
  if (latest === undefined) {
    throw unknown('auditId', 'There is no completed audit of this repository yet; audit it first');
  }
  return { auditId: latest.auditId, source: latest };
}

function unknown(path: string, message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', 'The request names something that is not there.', {
    issues: [{ path, message }],
  });
}
