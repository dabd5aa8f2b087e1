import type { Classification } from '../contract/classification.ts';

/** The class of a trust score: safe from 90, caution from 70, risky from 40, dangerous below. */
export function classifyScore(score: number): Classification {
  if (score >= 90) return 'safe';
  if (score >= 70) return 'caution';
  return score >= 40 ? 'risky' : 'dangerous';
}
