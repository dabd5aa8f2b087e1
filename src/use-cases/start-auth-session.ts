import type { NewAuthSession } from '../contract/new-auth-session.ts';
import { randomLetters } from '../contract/random-letters.ts';
import type { StartedAuthSession } from '../contract/started-auth-session.ts';
import { stripControls } from '../contract/strip-controls.ts';
import { createAuthSession } from '../store/auth-sessions/create-auth-session.ts';
import type { Deps } from './deps.ts';

const LIFE_MS = 5 * 60_000;
const POLL_SECONDS = 5;

/** Opens a request of a command line to be signed in, to be approved by a person within five minutes. */
export async function startAuthSession(
  deps: Deps,
  input: NewAuthSession,
): Promise<StartedAuthSession> {
  const now = deps.clock();
  const id = deps.newId('ses');
  const letters = randomLetters(deps.randomBytes, 8);
  const userCode = `${letters.slice(0, 4)}-${letters.slice(4)}`;
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  const name = stripControls(input.deviceName ?? '')
    .replaceAll(/[\n\t]/g, ' ')
    .trim();
  await deps.database.transaction((trx) =>
    createAuthSession(trx, {
      id,
      codeChallenge: Buffer.from(input.codeChallenge, 'hex'),
      userCode,
      deviceName: name === '' ? null : name,
      port: input.port ?? null,
      now,
      expiresAt,
    }),
  );
  return {
    sessionId: id,
    authUrl: `${deps.settings.publicUrl}/login/device?session=${id}`,
    expiresAt: expiresAt.toISOString(),
    userCode,
    interval: POLL_SECONDS,
  };
}
