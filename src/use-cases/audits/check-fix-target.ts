import { ApiError } from '../../contract/api-error.ts';
import { findPlan } from '../../contract/find-plan.ts';
import type { RunTarget } from '../../contract/run-target.ts';
import type { InstalledRepository } from '../../github/github-app.ts';
import type { RunCaller, RunRequest } from './run-request.ts';

/** Whether a run may open a pull request: what it asks for, what the plan has, and what GitHub granted, in this order. */
export function checkFixTarget(input: {
  readonly caller: RunCaller;
  readonly request: RunRequest;
  readonly target: RunTarget;
  readonly installed: InstalledRepository | null;
}): void {
  const { caller, request, target, installed } = input;
  if (request.mode !== 'fix' && request.mode !== 'audit-fix') return;
  if (target.kind !== 'repository') {
    throw new ApiError('VALIDATION_ERROR', 'Only repositories can be fixed; name one.', {
      issues: [{ path: 'mode', message: 'Needs a repository as its target' }],
    });
  }
  const plan = findPlan(caller.planId);
  if (!plan.features.includes('fix')) {
    throw new ApiError('UPGRADE_REQUIRED', `The plan ${plan.name} does not include fixes.`, {
      fields: { feature: 'fix', requiredPlan: 'starter' },
    });
  }
  if (request.executor === 'runner') return;
  const canWrite =
    installed?.permissions['contents'] === 'write' &&
    installed.permissions['pull_requests'] === 'write';
  if (canWrite) return;
  throw new ApiError(
    'FORBIDDEN',
    'The GitHub App is not installed there with "Contents: write" and "Pull requests: write"; grant them first.',
  );
}
