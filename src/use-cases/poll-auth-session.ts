import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../contract/api-error.ts';
import type { AuthSessionStatus } from '../contract/auth-session-status.ts';
import { mintKeyToken } from '../contract/mint-key-token.ts';
import type { AuthSession } from '../store/auth-sessions/auth-session.ts';
import { findAuthSession } from '../store/auth-sessions/find-auth-session.ts';
import { updateAuthSession } from '../store/auth-sessions/update-auth-session.ts';
import type { Db } from '../store/db.ts';
import { createLogin } from '../store/logins/create-login.ts';
import { findUser } from '../store/organizations/find-user.ts';
import { authSessionNotFound } from './auth-session-not-found.ts';
import type { Deps } from './deps.ts';
import { isAuthSessionOver } from './is-auth-session-over.ts';

const TOKEN_LIFE_MS = 90 * 86_400_000;

type Poll = AuthSessionStatus | 'unknown' | 'wrong-verifier';

/** Where a request stands; once approved, the first poll with the right verifier gets the token, and only that one. */
export async function pollAuthSession(
  deps: Deps,
  input: { readonly sessionId: string; readonly codeVerifier: string },
): Promise<AuthSessionStatus> {
  // Thrown outside the transaction, so that a wrong verifier stays counted.
  const poll = await deps.database.transaction((trx) => answerPoll(deps, { ...input, trx }));
  if (poll === 'unknown') throw authSessionNotFound();
  if (poll === 'wrong-verifier') {
    throw new ApiError('UNAUTHORIZED', 'The verifier does not fit; start the login again.');
  }
  return poll;
}

async function answerPoll(
  deps: Deps,
  input: { readonly trx: Db; readonly sessionId: string; readonly codeVerifier: string },
): Promise<Poll> {
  const { trx, sessionId } = input;
  const session = /^ses_\w{1,60}$/.test(sessionId)
    ? await findAuthSession(trx, { id: sessionId })
    : null;
  if (session === null) return 'unknown';
  const now = deps.clock();
  const isOver = isAuthSessionOver(session, now);
  if (isOver && session.consumedAt === null) return { status: 'expired' };
  if (!fits(session, input.codeVerifier)) {
    const wrongVerifiers = session.wrongVerifiers + 1;
    await updateAuthSession(trx, { id: session.id, wrongVerifiers });
    return 'wrong-verifier';
  }
  if (session.consumedAt !== null) return { status: 'consumed' };
  if (session.approvedAt === null || session.userId === null) return { status: 'pending' };
  return complete(deps, { trx, session: { ...session, userId: session.userId }, now });
}

function fits(session: AuthSession, codeVerifier: string): boolean {
  const sha256 = createHash('sha256').update(codeVerifier).digest();
  return timingSafeEqual(sha256, session.codeChallenge);
}

async function complete(
  deps: Deps,
  input: {
    readonly trx: Db;
    readonly session: AuthSession & { readonly userId: string };
    readonly now: Date;
  },
): Promise<AuthSessionStatus> {
  const { trx, session, now } = input;
  const token = mintKeyToken('sqcli_', deps.randomBytes);
  const expiresAt = new Date(now.getTime() + TOKEN_LIFE_MS);
  await createLogin(trx, {
    id: deps.newId('key'),
    userId: session.userId,
    organizationId: session.organizationId,
    token,
    deviceName: session.deviceName,
    now,
    expiresAt,
  });
  await updateAuthSession(trx, { id: session.id, consumedAt: now });
  const user = await findUser(trx, { id: session.userId });
  return {
    status: 'completed',
    token,
    expiresAt: expiresAt.toISOString(),
    ...(user === null ? {} : { user }),
  };
}
