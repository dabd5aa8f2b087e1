import type { Db } from '../db.ts';

/** Keeps the answer for copies of the request, in the transaction that holds its effects. */
export async function completeIdempotencyKey(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly operation: string;
    readonly key: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | Uint8Array;
    /** What the answer shows, if it can be deleted. */
    readonly resourceId?: string | null;
  },
): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({
      state: 'done',
      status: input.status,
      headers: JSON.stringify(input.headers),
      body: Buffer.from(input.body),
      resource_id: input.resourceId ?? null,
    })
    .where('organization_id', '=', input.organizationId)
    .where('operation', '=', input.operation)
    .where('key', '=', input.key)
    .execute();
}
