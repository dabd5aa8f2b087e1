import { ApiError } from '../contract/api-error.ts';
import type { Caller } from '../contract/caller.ts';
import type { AuthSession } from '../store/auth-sessions/auth-session.ts';
import { findAuthSession } from '../store/auth-sessions/find-auth-session.ts';
import { updateAuthSession } from '../store/auth-sessions/update-auth-session.ts';
import { listMemberships } from '../store/organizations/list-memberships.ts';
import { authSessionNotFound } from './auth-session-not-found.ts';
import type { Deps } from './deps.ts';
import { isAuthSessionOver } from './is-auth-session-over.ts';

/** A person in the dashboard signs a command line in, for one of their organizations. */
export async function approveAuthSession(
  deps: Deps,
  input: {
    readonly caller: Caller;
    readonly sessionId: string;
    readonly userCode: string;
    readonly organizationId: string;
  },
): Promise<Pick<AuthSession, 'port' | 'deviceName'>> {
  const { sessionId, organizationId } = input;
  const { login } = input.caller;
  if (login?.kind !== 'session') {
    throw new ApiError('FORBIDDEN', 'Only a person signed in to the dashboard can approve this.');
  }
  const now = deps.clock();
  return deps.database.transaction(async (trx) => {
    const isId = /^ses_\w{1,60}$/.test(sessionId);
    const session = isId ? await findAuthSession(trx, { id: sessionId }) : null;
    if (session === null) throw authSessionNotFound();
    const isForeign = session.userId !== null && session.userId !== login.userId;
    if (isForeign || isAuthSessionOver(session, now)) {
      throw new ApiError('CONFLICT', 'The request is over; start the login again.');
    }
    if (session.userCode !== input.userCode.trim().toUpperCase()) {
      throw new ApiError('VALIDATION_ERROR', 'The code is not the one the command line shows.', {
        issues: [{ path: 'userCode', message: 'Does not match' }],
      });
    }
    const memberships = await listMemberships(trx, { userId: login.userId });
    if (!memberships.some(({ organization }) => organization.id === organizationId)) {
      throw new ApiError('NOT_FOUND', 'You are no member of such an organization.');
    }
    await updateAuthSession(trx, {
      id: session.id,
      userId: login.userId,
      organizationId,
      approvedAt: session.approvedAt ?? now,
    });
    return { port: session.port, deviceName: session.deviceName };
  });
}
