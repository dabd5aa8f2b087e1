import { ClientError } from './client-error.ts';

/** A server that asks for more patience than this is asked no more. */
const MAX_WAIT_SECONDS = 60;
const TRIES = 3;

/** Makes a call that may be repeated, again while the server is unwell or busy; the last error is thrown. */
export async function tryAgain<Answer>(
  wait: (ms: number) => Promise<unknown>,
  call: () => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const pause = pauseAfter(error, attempt);
      if (pause === null) throw error;
      await wait(pause);
    }
  }
}

/** Milliseconds until a call that failed is worth another try; null when it is not. `attempt` counts from 1. */
function pauseAfter(error: unknown, attempt: number): number | null {
  if (!(error instanceof ClientError) || attempt >= TRIES) return null;
  if (error.status === 0 || error.status >= 500) return 500 * 2 ** attempt;
  const seconds = error.retryAfter ?? MAX_WAIT_SECONDS + 1;
  return error.status === 429 && seconds <= MAX_WAIT_SECONDS ? seconds * 1000 : null;
}
