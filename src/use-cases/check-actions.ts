import { findPlan } from '../contract/find-plan.ts';
import type { CheckAction } from '../github/github-app.ts';
import type { CheckConclusion } from '../render/check-view.ts';

const rescan: CheckAction = {
  label: 'Rescan',
  description: 'Scan this commit again',
  identifier: 'rescan',
};
const fix: CheckAction = {
  label: 'Fix',
  description: 'Open a pull request with the fixes',
  identifier: 'fix',
};
const acceptRisk: CheckAction = {
  label: 'Accept risk',
  description: 'Accept the new findings for 90 days',
  identifier: 'accept_risk',
};

/** The buttons of a concluded check run: only those that can do something. */
export function checkActions(input: {
  readonly conclusion: CheckConclusion;
  readonly hasOpen: boolean;
  readonly isFixable: boolean;
  readonly planId: string;
  /** False where there is no branch to fix and nothing to accept for: a merge group. */
  readonly canWrite: boolean;
}): readonly CheckAction[] {
  if (!input.canWrite) return [rescan];
  const canFix = input.isFixable && findPlan(input.planId).features.includes('fix');
  const isBlocked = input.conclusion === 'failure' || input.conclusion === 'neutral';
  return [rescan, ...(canFix ? [fix] : []), ...(input.hasOpen && isBlocked ? [acceptRisk] : [])];
}
