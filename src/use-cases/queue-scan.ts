import type { SourceFile } from '../artefacts/source-file.ts';
import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import { insertScan } from '../store/scans/insert-scan.ts';
import type { AnswerDocument } from './answer-document.ts';
import { chargeScan } from './charge-scan.ts';
import type { Deps } from './deps.ts';
import { keepContent } from './keep-content.ts';
import { queuedScan } from './queued-scan.ts';
import { scanDocument } from './scan-document.ts';
import type { ScanJob } from './scan-job.ts';
import type { CompleteAnswer } from './with-idempotency.ts';

const DAY_MS = 86_400_000;

/** Answers 202 at once: quota, charge, waiting scan, its job and the kept answer are one transaction. */
export async function queueScan(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly files: readonly SourceFile[];
    readonly job: ScanJob;
    readonly createdAt: Date;
    readonly rateLimit: RateLimit | null;
    readonly complete: CompleteAnswer;
  },
): Promise<AnswerDocument> {
  const { principal, files, job, createdAt, rateLimit } = input;
  const { organizationId, keyId, repositoryId } = principal;
  return deps.database.tenant(organizationId, async (trx) => {
    const paid = await chargeScan(deps, trx, { principal, job, now: createdAt });
    const response = queuedScan(deps, { job, createdAt, rateLimit, ...paid });
    // The worker needs the content even where the operator keeps none; it is dropped when the scan ends.
    const content = keepContent(deps, { files, now: createdAt }) ?? {
      files,
      expiresAt: new Date(createdAt.getTime() + DAY_MS),
    };
    await insertScan(trx, {
      organizationId,
      keyId,
      repositoryId,
      response,
      sarif: null,
      content,
    });
    await deps.queue.send(trx, { name: 'scan-content', data: job });
    const answer = scanDocument({
      status: 202,
      format: 'json',
      response,
      sarif: null,
      headers: {
        Location: `${deps.settings.publicUrl}/v1/scans/${job.scanId}`,
        'Preference-Applied': 'respond-async',
      },
    });
    await input.complete(trx, { answer, resourceId: job.scanId });
    return answer;
  });
}
