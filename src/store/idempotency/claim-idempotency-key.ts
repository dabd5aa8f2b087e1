import { z } from 'zod';
import type { Db } from '../db.ts';

const hoursKept = 24;
// A process that died holding a claim must not block its caller for a day; what it did is keyed and can be repeated.
const claimSeconds = 120;

const Headers = z.record(z.string(), z.string());

export type IdempotencyClaim =
  | 'claimed'
  | 'in-progress'
  | 'conflict'
  | {
      readonly kind: 'replay';
      readonly status: number;
      readonly headers: Record<string, string>;
      /** The very bytes of the first answer. */
      readonly body: Buffer;
    };

/**
 * Takes a key for one request, or says what became of it: `conflict` is the same key with another request. Commit it
 * before the work begins, so that copies of the request see it.
 */
export async function claimIdempotencyKey(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly operation: string;
    readonly key: string;
    readonly requestHash: string;
    readonly now: Date;
  },
): Promise<IdempotencyClaim> {
  const fresh = {
    request_hash: input.requestHash,
    state: 'running' as const,
    status: null,
    headers: null,
    body: null,
    resource_id: null,
    claimed_at: input.now,
    expires_at: new Date(input.now.getTime() + hoursKept * 3_600_000),
  };
  const staleBefore = new Date(input.now.getTime() - claimSeconds * 1000);
  const claimed = await db
    .insertInto('idempotency_keys')
    .values({
      organization_id: input.organizationId,
      operation: input.operation,
      key: input.key,
      ...fresh,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'operation', 'key'])
        .doUpdateSet(fresh)
        .where((eb) =>
          eb.or([
            eb('idempotency_keys.expires_at', '<=', input.now),
            eb.and([
              eb('idempotency_keys.state', '=', 'running'),
              eb('idempotency_keys.claimed_at', '<', staleBefore),
              eb('idempotency_keys.request_hash', '=', input.requestHash),
            ]),
          ]),
        ),
    )
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return 'claimed';
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'state', 'status', 'headers', 'body'])
    .where('organization_id', '=', input.organizationId)
    .where('operation', '=', input.operation)
    .where('key', '=', input.key)
    .executeTakeFirst();
  // Released between the two statements: the caller may try again.
  if (row === undefined) return 'in-progress';
  if (row.request_hash !== input.requestHash) return 'conflict';
  if (row.state === 'running' || row.status === null || row.body === null) return 'in-progress';
  const headers = Headers.parse(row.headers ?? {});
  return { kind: 'replay', status: row.status, headers, body: row.body };
}
