/** Words of `--fail-on-new`: `error` is high and above, `warning` low and above. */
export const newLevels = [
  'error',
  'warning',
  'info',
  'critical',
  'high',
  'medium',
  'low',
  'none',
] as const;
export type NewLevel = (typeof newLevels)[number];
