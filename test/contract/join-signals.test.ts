import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { joinSignals } from '../../src/contract/join-signals.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function waitForEnd(caller: AbortSignal): Promise<unknown> {
  const { signal } = joinSignals({ signals: [caller], timeoutMs: 100 });
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(signal.reason));
  });
}

test('the limit ends the joined signal after the garbage collector has run', async () => {
  const caller = new AbortController();
  const ended = waitForEnd(caller.signal);
  await nextTurn();
  collect();
  await nextTurn();
  collect();
  expect(await ended).toMatchObject({ name: 'TimeoutError' });
});

test('the first of the signals ends it with its own reason, also one that had ended before', () => {
  const first = new AbortController();
  const second = new AbortController();
  const timeoutMs = 60_000;
  const joined = joinSignals({ signals: [first.signal, second.signal], timeoutMs });
  second.abort('second');
  first.abort('first');
  expect(joined.signal.reason).toBe('second');
  joined.release();
  const late = joinSignals({ signals: [first.signal], timeoutMs });
  expect(late.signal.reason).toBe('first');
  late.release();
});

test('after its release neither the limit nor a signal ends it', () => {
  const caller = new AbortController();
  const joined = joinSignals({ signals: [caller.signal], timeoutMs: 60_000 });
  joined.release();
  caller.abort();
  expect(joined.signal.aborted).toBe(false);
});
