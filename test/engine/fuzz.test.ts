import { expect, test } from 'vitest';
import { fuzzEngine } from '../bench/fuzz-engine.ts';

// `npm run bench -- --fuzz 100000` runs as many as the figure asks for.
test('F1: broken input neither throws nor hangs, and all that is said of it is valid', async () => {
  const outcome = await fuzzEngine({ count: 1500, seed: 20_261 });
  expect(outcome.faults).toEqual([]);
  expect(outcome.findings).toBeGreaterThan(300);
}, 120_000);
