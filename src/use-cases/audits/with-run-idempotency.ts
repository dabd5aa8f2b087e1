import { createHash } from 'node:crypto';
import { ApiError } from '../../contract/api-error.ts';
import type { AnswerDocument } from '../answer-document.ts';
import type { Deps } from '../deps.ts';
import { withIdempotency, type CompleteAnswer } from '../with-idempotency.ts';

/** Once per key of an organization, in the words of the Public API: every conflict is DUPLICATE_REQUEST. */
export async function withRunIdempotency(
  deps: Deps,
  input: {
    readonly organizationId: string;
    readonly operation: string;
    readonly key: string | null;
    readonly request: object;
    readonly run: (complete: CompleteAnswer) => Promise<AnswerDocument>;
  },
): Promise<AnswerDocument> {
  const { request, key, ...rest } = input;
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  try {
    const { headers, ...answer } = await withIdempotency(deps, { ...rest, key, requestHash });
    const { 'Idempotency-Replayed': replayed, ...others } = headers;
    return {
      ...answer,
      headers: replayed === undefined ? others : { ...others, 'Idempotent-Replay': replayed },
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code !== 'IDEMPOTENCY_CONFLICT' && error.code !== 'IN_PROGRESS') throw error;
    throw new ApiError(
      'DUPLICATE_REQUEST',
      error.code === 'IN_PROGRESS'
        ? 'A request with this idempotency key is still running; ask again in a moment.'
        : 'This idempotency key was used with another request; take a new one.',
      { fields: { idempotencyKey: key } },
    );
  }
}
