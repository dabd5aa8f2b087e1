import type { CheckConclusion } from './check-view.ts';

const rank: Readonly<Record<CheckConclusion, number>> = {
  success: 0,
  neutral: 1,
  cancelled: 2,
  action_required: 3,
  failure: 4,
};

/** The worse of two conclusions; the second where they are equal. */
export function worseConclusion(first: CheckConclusion, second: CheckConclusion): CheckConclusion {
  return rank[first] > rank[second] ? first : second;
}
