import { ApiError } from '../contract/api-error.ts';
import type { Db } from '../store/db.ts';
import { claimIdempotencyKey } from '../store/idempotency/claim-idempotency-key.ts';
import { completeIdempotencyKey } from '../store/idempotency/complete-idempotency-key.ts';
import { releaseIdempotencyKey } from '../store/idempotency/release-idempotency-key.ts';
import type { AnswerDocument } from './answer-document.ts';
import type { Deps } from './deps.ts';

/** Keeps the answer inside the transaction that holds its effects; it goes when the resource it shows is deleted. */
export type CompleteAnswer = (
  trx: Db,
  input: { readonly answer: AnswerDocument; readonly resourceId: string },
) => Promise<void>;

/**
 * Runs a request once per Idempotency-Key of an organization: copies get the first answer's bytes, a copy that comes
 * while it runs and the same key with another request are 409. A failed request gives its key back.
 */
export async function withIdempotency(
  deps: Deps,
  input: {
    readonly organizationId: string;
    readonly operation: string;
    readonly key: string | null;
    readonly requestHash: string;
    readonly run: (complete: CompleteAnswer) => Promise<AnswerDocument>;
  },
): Promise<AnswerDocument> {
  const { organizationId, operation, key, requestHash, run } = input;
  if (key === null) return run(() => Promise.resolve());
  const name = { organizationId, operation, key };
  const claim = await deps.database.tenant(organizationId, (trx) =>
    claimIdempotencyKey(trx, { ...name, requestHash, now: deps.clock() }),
  );
  if (claim === 'conflict') {
    throw new ApiError(
      'IDEMPOTENCY_CONFLICT',
      'This Idempotency-Key was used with another request; take a new key.',
      { issues: [{ path: 'Idempotency-Key', message: 'Used with another request' }] },
    );
  }
  if (claim === 'in-progress') {
    throw new ApiError(
      'IN_PROGRESS',
      'A request with this Idempotency-Key is still running; try again shortly.',
      { retryAfter: 1 },
    );
  }
  if (claim !== 'claimed') {
    return {
      status: claim.status,
      headers: { ...claim.headers, 'Idempotency-Replayed': 'true' },
      text: claim.body.toString('utf8'),
    };
  }
  try {
    return await run((trx, { answer: { status, headers, text }, resourceId }) =>
      completeIdempotencyKey(trx, { ...name, status, headers, body: text, resourceId }),
    );
  } catch (error) {
    await deps.database.tenant(organizationId, (trx) => releaseIdempotencyKey(trx, name));
    throw error;
  }
}
