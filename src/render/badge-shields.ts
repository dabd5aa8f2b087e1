import type { BadgeShields } from '../contract/badge-shields.ts';

/** What a badge says of a score, and in which colour; null: the report has none. */
export function badgeShields(score: number | null): BadgeShields {
  return {
    schemaVersion: 1,
    label: 'skillgate',
    message: score === null ? 'n/a' : `${score}/100`,
    color: colorOf(score),
  };
}

function colorOf(score: number | null): string {
  if (score === null) return '9ca3af';
  if (score >= 90) return '22c55e';
  return score >= 70 ? 'f59e0b' : 'ef4444';
}
