import type { AuthSession } from '../store/auth-sessions/auth-session.ts';

/** Guesses at the verifier before the request counts as expired. */
const MAX_WRONG = 5;

/** Whether a request can no longer be approved or fetched. */
export function isAuthSessionOver(session: AuthSession, now: Date): boolean {
  const isSpent = session.consumedAt !== null || session.wrongVerifiers >= MAX_WRONG;
  return isSpent || session.expiresAt <= now;
}
