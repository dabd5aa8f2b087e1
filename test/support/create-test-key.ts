import { randomBytes } from 'node:crypto';
import type { KeyPrefix } from '../../src/contract/key-prefix.ts';
import { mintKeyToken } from '../../src/contract/mint-key-token.ts';
import type { Scope } from '../../src/contract/scope.ts';
import { createKey } from '../../src/store/keys/create-key.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import type { TestDatabase } from './test-database.ts';

/** A usable token of an organization of its own. */
export async function createTestKey(
  { database }: TestDatabase,
  input: {
    readonly scopes: readonly Scope[];
    readonly planId?: string;
    readonly prefix?: KeyPrefix;
  },
): Promise<string> {
  const token = mintKeyToken(input.prefix ?? 'sq_dev_', randomBytes);
  await database.transaction(async (trx) => {
    const slug = `org-${randomBytes(6).toString('hex')}`;
    const planId = input.planId ?? 'enterprise';
    const made = await createOrganization(trx, { name: 'Example', slug, planId });
    if (made === null) throw new Error('The slug is taken');
    await createKey(trx, {
      organizationId: made.id,
      token,
      name: 'test',
      scopes: input.scopes,
      kind: 'manual',
      createdBy: 'usr_test',
      expiresAt: null,
    });
  });
  return token;
}
