import { randomBytes, randomInt } from 'node:crypto';
import { mintId } from '../../src/contract/mint-id.ts';
import { mintKeyToken } from '../../src/contract/mint-key-token.ts';
import type { Role } from '../../src/contract/role.ts';
import { createLogin } from '../../src/store/logins/create-login.ts';
import { addMember } from '../../src/store/organizations/add-member.ts';
import { upsertUser } from '../../src/store/organizations/upsert-user.ts';
import type { Deps } from '../../src/use-cases/deps.ts';
import { signSession } from '../../src/use-cases/sign-session.ts';

export type SignedInPerson = {
  readonly userId: string;
  readonly login: string;
  /** `sqcli_…` */
  readonly token: string;
  /** The value of the cookie, which is a bearer token as well. */
  readonly session: string;
};

/** A person with the given memberships, signed in by the command line and in the dashboard. */
export async function signInPerson(
  deps: Deps,
  input: {
    readonly roles?: Readonly<Record<string, Role>>;
    /** The organization chosen at sign-in. */
    readonly active?: string | null;
    readonly login?: string;
    readonly expiresAt?: Date;
  } = {},
): Promise<SignedInPerson> {
  const githubId = randomInt(1_000_000, 2_000_000_000);
  const login = input.login ?? `person-${String(githubId)}`;
  const token = mintKeyToken('sqcli_', randomBytes);
  const now = deps.clock();
  const expiresAt = input.expiresAt ?? new Date(now.getTime() + 3_600_000);
  const sessionId = mintId('key', randomBytes);
  const userId = await deps.database.transaction(async (trx) => {
    const id = await upsertUser(trx, {
      githubId,
      login,
      name: 'Ada',
      email: `${login}@people.test`,
      avatarUrl: null,
    });
    for (const [organizationId, role] of Object.entries(input.roles ?? {})) {
      await addMember(trx, { organizationId, userId: id, role });
    }
    const login_ = {
      userId: id,
      organizationId: input.active ?? null,
      deviceName: 'laptop',
      now,
      expiresAt,
    };
    await createLogin(trx, { ...login_, id: mintId('key', randomBytes), token });
    await createLogin(trx, { ...login_, id: sessionId, token: null });
    return id;
  });
  const session = await signSession(deps, { id: sessionId, userId, expiresAt });
  if (session === null) throw new Error('sessions need a key');
  return { userId, login, token, session };
}
