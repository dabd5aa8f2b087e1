import type { SourceFile } from '../artefacts/source-file.ts';
import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { ScanFormat } from '../contract/scan-format.ts';
import { buildScanResponse } from '../engine/build-scan-response.ts';
import { insertScan } from '../store/scans/insert-scan.ts';
import type { AnswerDocument } from './answer-document.ts';
import { chargeScan } from './charge-scan.ts';
import type { Deps } from './deps.ts';
import { keepContent } from './keep-content.ts';
import { runScan } from './run-scan.ts';
import { scanDocument } from './scan-document.ts';
import type { ScanJob } from './scan-job.ts';
import { scanSarif } from './scan-sarif.ts';
import type { CompleteAnswer } from './with-idempotency.ts';

/** Scans while the caller waits; quota, charge, scan and kept answer are one transaction. */
export async function scanNow(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly files: readonly SourceFile[];
    readonly job: ScanJob;
    readonly format: ScanFormat;
    readonly createdAt: Date;
    readonly rateLimit: RateLimit | null;
    readonly complete: CompleteAnswer;
  },
): Promise<AnswerDocument> {
  const { principal, files, job, createdAt } = input;
  const { organizationId, keyId, repositoryId } = principal;
  const { result, durationMs } = await runScan(deps, { files, job });
  const { scanId, includeSuppressed } = job;
  const sarif = scanSarif(deps, { scanId, result, includeSuppressed });
  return deps.database.tenant(organizationId, async (trx) => {
    const paid = await chargeScan(deps, trx, { principal, job, now: createdAt });
    const response = buildScanResponse({
      scanId,
      result,
      createdAt,
      durationMs,
      rateLimit: input.rateLimit,
      ...paid,
    });
    const content = keepContent(deps, { files, now: createdAt });
    await insertScan(trx, { organizationId, keyId, repositoryId, response, sarif, content });
    const answer = scanDocument({ status: 200, format: input.format, response, sarif });
    await input.complete(trx, { answer, resourceId: job.scanId });
    return answer;
  });
}
