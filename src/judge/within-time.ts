import type { JudgeFailure } from './judge.ts';

/**
 * Runs for at most so long, and ends with the caller's signal. A timer and a listener of our own, because Node may
 * collect a signal joined by `AbortSignal.any` before it fires (seen here: a request that never ended).
 */
export async function withinTime<Result>(
  limits: { readonly signal: AbortSignal; readonly timeoutMs: number },
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | JudgeFailure> {
  const { signal, timeoutMs } = limits;
  const controller = new AbortController();
  let stop = (): void => undefined;
  const stopped = new Promise<JudgeFailure>((resolve) => {
    stop = () => {
      controller.abort();
      resolve({ kind: 'failed', reason: 'timeout' });
    };
  });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, timeoutMs);
  try {
    return await Promise.race([stopped, run(controller.signal)]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
