import { createHash } from 'node:crypto';
import type { SourceFile } from '../artefacts/source-file.ts';
import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { ScanFormat } from '../contract/scan-format.ts';
import type { ScanRequest } from '../contract/scan-request.ts';
import type { AnswerDocument } from './answer-document.ts';
import { checkCapacity } from './check-capacity.ts';
import { checkScanAllowance } from './check-scan-allowance.ts';
import { checkSuppressions } from './check-suppressions.ts';
import type { Deps } from './deps.ts';
import { queueScan } from './queue-scan.ts';
import { readScanFiles } from './read-scan-files.ts';
import { scanChargeKey } from './scan-charge-key.ts';
import type { ScanJob } from './scan-job.ts';
import { scanNow } from './scan-now.ts';
import { withIdempotency } from './with-idempotency.ts';

type Input = {
  readonly principal: Principal;
  readonly request: ScanRequest;
  /** The content, where it did not come as the text or file of the request. */
  readonly files?: readonly SourceFile[];
  readonly format: ScanFormat;
  readonly idempotencyKey: string | null;
  /** Answer 202 at once and scan in a worker. */
  readonly isAsync: boolean;
  readonly rateLimit: RateLimit | null;
};

/**
 * `POST /scan`: reads the content, scans it now or queues it, and stores scan, charge and quota in one transaction.
 * The answer is text, so that a repeated Idempotency-Key gets the very bytes of the first answer.
 */
export async function scanContent(deps: Deps, input: Input): Promise<AnswerDocument> {
  const { principal, request } = input;
  const now = deps.clock();
  checkSuppressions(request.suppressions, { now });
  const files = input.files ?? (await readScanFiles(request));
  const job = describeJob(deps, input);
  const scan = { ...input, files, job, createdAt: now };
  return withIdempotency(deps, {
    organizationId: principal.organizationId,
    operation: 'scan',
    key: input.idempotencyKey,
    requestHash: hashRequest(input),
    run: async (complete) => {
      // A copy of a request that was answered costs nothing, so it is answered however much waits.
      await checkCapacity(deps);
      await checkScanAllowance(deps, { principal, now });
      return input.isAsync
        ? queueScan(deps, { ...scan, complete })
        : scanNow(deps, { ...scan, complete });
    },
  });
}

function describeJob(deps: Deps, { principal, request }: Input): ScanJob {
  const scanId = deps.newId('scn');
  return {
    organizationId: principal.organizationId,
    scanId,
    chargeKey: scanChargeKey(scanId),
    ...(request.scan_type === undefined ? {} : { kind: request.scan_type }),
    layer2: request.layer2,
    // Without a provider the judge is only missed when it was asked for.
    judge: request.judge ?? (request.layer2 && deps.judge !== null),
    suppressions: request.suppressions,
    includeSuppressed: request.include_suppressed,
  };
}

/** Two requests are the same when everything that shapes the answer is. */
function hashRequest({ request, format, isAsync }: Input): string {
  const { file, ...rest } = request;
  const content = file === undefined ? null : createHash('sha256').update(file.bytes).digest('hex');
  return createHash('sha256')
    .update(JSON.stringify([rest, file?.name ?? null, content, format, isAsync]))
    .digest('hex');
}
