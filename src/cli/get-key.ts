import type { Client } from '../client/create-client.ts';
import { ApiError } from '../contract/api-error.ts';
import type { ApiKeyView } from '../contract/api-key-view.ts';

/** A key by its id or its first characters; throws NOT_FOUND when none, or more than one, is meant. */
export async function getKey(
  client: Client,
  input: { readonly organizationId: string; readonly id: string },
): Promise<ApiKeyView> {
  const keys = await client.listKeys(input.organizationId);
  const found = keys.filter(({ id, prefix }) => id === input.id || prefix === input.id);
  const live = found.filter(({ revokedAt }) => revokedAt === null);
  const [key] = live.length > 0 ? live : found;
  if (key !== undefined && live.length <= 1) return key;
  throw new ApiError(
    'NOT_FOUND',
    key === undefined
      ? `There is no key ${input.id} in this organization: skillgate keys list shows them.`
      : `${live.length} keys begin with ${input.id}: give the id of one.`,
  );
}
