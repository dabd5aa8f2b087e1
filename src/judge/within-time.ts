import { joinSignals } from '../contract/join-signals.ts';
import type { JudgeFailure } from './judge.ts';

/** Runs for at most so long, and ends with the caller's signal, whether `run` listens to it or not. */
export async function withinTime<Result>(
  limits: { readonly signal: AbortSignal; readonly timeoutMs: number },
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | JudgeFailure> {
  const { timeoutMs } = limits;
  const { signal, release } = joinSignals({ signals: [limits.signal], timeoutMs });
  const stopped = new Promise<JudgeFailure>((resolve) => {
    const stop = (): void => resolve({ kind: 'failed', reason: 'timeout' });
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([stopped, run(signal)]);
  } finally {
    release();
  }
}
