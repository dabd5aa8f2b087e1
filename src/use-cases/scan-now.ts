import type { SourceFile } from '../artefacts/source-file.ts';
import { creditCost } from '../contract/credit-cost.ts';
import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { ScanFormat } from '../contract/scan-format.ts';
import { buildScanResponse } from '../engine/build-scan-response.ts';
import { insertScan } from '../store/scans/insert-scan.ts';
import type { AnswerDocument } from './answer-document.ts';
import { addCharge } from './add-charge.ts';
import { chargeScan } from './charge-scan.ts';
import type { Deps } from './deps.ts';
import { keepContent } from './keep-content.ts';
import { releaseJudge } from './release-judge.ts';
import { runScan } from './run-scan.ts';
import { scanDocument } from './scan-document.ts';
import type { ScanJob } from './scan-job.ts';
import { scanSarif } from './scan-sarif.ts';
import { settleJudge } from './settle-judge.ts';
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
  const { scanId, includeSuppressed } = job;
  const scan = async (): Promise<AnswerDocument> => {
    const owed = creditCost('scan', 1);
    const { result, durationMs, judgeUnits: units } = await runScan(deps, { files, job, owed });
    const sarif = scanSarif(deps, { scanId, result, includeSuppressed });
    return deps.database.tenant(organizationId, async (trx) => {
      const charge = await chargeScan(deps, trx, { principal, job, now: createdAt });
      const paid = addCharge(charge, await settleJudge(trx, { job, units, now: createdAt }));
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
  };
  try {
    return await scan();
  } catch (error) {
    await releaseJudge(deps, job);
    throw error;
  }
}
