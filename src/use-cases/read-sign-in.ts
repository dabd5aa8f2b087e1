import type { Caller } from '../contract/caller.ts';
import { findAuthSession } from '../store/auth-sessions/find-auth-session.ts';
import { listMemberships } from '../store/organizations/list-memberships.ts';
import { findUser } from '../store/organizations/find-user.ts';
import { authSessionNotFound } from './auth-session-not-found.ts';
import type { Deps } from './deps.ts';
import { isAuthSessionOver } from './is-auth-session-over.ts';

/** What the approval page shows; null: nobody is signed in. */
export type PendingApproval = {
  readonly person: string;
  readonly deviceName: string | null;
  readonly userCode: string;
  readonly port: number | null;
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
};

/** A command line's request as the person sees it who is to approve it. */
export async function readSignIn(
  deps: Deps,
  input: { readonly caller: Caller | null; readonly sessionId: string },
): Promise<PendingApproval | null> {
  const login = input.caller?.login;
  if (login?.kind !== 'session') return null;
  return deps.database.transaction(async (trx) => {
    const isId = /^ses_\w{1,60}$/.test(input.sessionId);
    const session = isId ? await findAuthSession(trx, { id: input.sessionId }) : null;
    if (session === null || isAuthSessionOver(session, deps.clock())) throw authSessionNotFound();
    const user = await findUser(trx, { id: login.userId });
    const memberships = await listMemberships(trx, { userId: login.userId });
    return {
      person: user?.name ?? user?.email ?? 'you',
      deviceName: session.deviceName,
      userCode: session.userCode,
      port: session.port,
      organizations: memberships.map(({ organization }) => ({
        id: organization.id,
        name: organization.name,
      })),
    };
  });
}
