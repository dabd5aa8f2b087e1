/**
 * A signal that ends with the first of `signals`, or after `timeoutMs` with a `TimeoutError`. A timer and listeners of our
 * own, because Node 20 collects a signal joined by `AbortSignal.any` from `AbortSignal.timeout` before it fires. Call
 * `release` once the work is over.
 */
export function joinSignals(input: {
  readonly signals: readonly AbortSignal[];
  readonly timeoutMs: number;
}): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException('The time for this was over', 'TimeoutError'));
  }, input.timeoutMs);
  const undo = input.signals.map((signal) => {
    const stop = (): void => controller.abort(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    return () => signal.removeEventListener('abort', stop);
  });
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      for (const remove of undo) remove();
    },
  };
}
