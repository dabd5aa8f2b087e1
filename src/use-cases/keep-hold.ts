import { joinSignals } from '../contract/join-signals.ts';

/**
 * Gives a sign of life every `everyMs` while work goes on. The signal ends with `signal`, after `timeoutMs`, or with the
 * error by which `hold` tells that the work is somebody else's now; its other errors pass by themselves. Call `release`
 * once the work is over.
 */
export function keepHold(input: {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly everyMs: number;
  readonly hold: () => Promise<unknown>;
  readonly isLost: (error: unknown) => boolean;
}): { readonly signal: AbortSignal; readonly release: () => void } {
  const lost = new AbortController();
  const limit = joinSignals({ signals: [input.signal, lost.signal], timeoutMs: input.timeoutMs });
  const heartbeat = setInterval(() => {
    input.hold().catch((error: unknown) => {
      if (input.isLost(error)) lost.abort(error);
    });
  }, input.everyMs);
  return {
    signal: limit.signal,
    release: () => {
      clearInterval(heartbeat);
      limit.release();
    },
  };
}
