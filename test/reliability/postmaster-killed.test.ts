import { expect, test } from 'vitest';
import { runPostmasterCrashes } from '../support/postmaster-crashes/run-postmaster-crashes.ts';

/** 20 in the bench (`npm run bench -- --crash`). */
const KILLS = 3;

test('R4: after kill -9 of the postmaster under load nothing acknowledged is missing, nothing is there twice, and the server is ready within 10 s without a restart', async () => {
  const outcome = await runPostmasterCrashes({ kills: KILLS });
  expect(outcome.problems).toEqual([]);
  expect(outcome.readyAfterBackMs).toHaveLength(KILLS);
  expect(Math.max(...outcome.readyAfterBackMs)).toBeLessThan(10_000);
  expect(outcome.acknowledged).toBeGreaterThan(100);
  // The kills were felt: otherwise nothing was tested.
  expect(outcome.refusals['503'] ?? 0).toBeGreaterThan(0);
}, 240_000);
