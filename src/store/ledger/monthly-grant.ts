import { plans } from '../../contract/plans.ts';

/** Credits a plan grants each month, null when unlimited. Team grants 3,000 a seat, at least two; unknown plans are free. */
export function monthlyGrant(planId: string, seats: number): number | null {
  const plan = Object.values(plans).find((candidate) => candidate.id === planId) ?? plans.free;
  if (plan.monthlyCredits < 0) return null;
  return plan.id === 'team' ? 3000 * Math.max(2, seats) : plan.monthlyCredits;
}
