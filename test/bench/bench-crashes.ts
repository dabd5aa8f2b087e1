import { join } from 'node:path';
import {
  runPostmasterCrashes,
  type CrashOutcome,
} from '../support/postmaster-crashes/run-postmaster-crashes.ts';

/** R4 in full: kills the postmaster of a compiled server again and again under load. */
export function benchCrashes(kills: number): Promise<CrashOutcome> {
  return runPostmasterCrashes({ kills, entry: join(import.meta.dirname, '../../app/index.js') });
}
