import type { Deps } from '../deps.ts';
import type { RunContext } from './run-context.ts';
import { RunFailure } from './run-failure.ts';
import type { RunOutcome } from './run-outcome.ts';

export function auditWebsite(_deps: Deps, _context: RunContext): Promise<RunOutcome> {
  return Promise.reject(new RunFailure('internal', 'Website audits are not there yet.'));
}
