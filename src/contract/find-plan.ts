import type { Plan } from './plan.ts';
import { plans } from './plans.ts';

/** The plan with that id; an unknown id counts as `free`. */
export function findPlan(id: string): Plan {
  return Object.values(plans).find((plan) => plan.id === id) ?? plans.free;
}
