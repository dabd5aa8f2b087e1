import { limits } from './limits.ts';
import type { ScanOptions } from './scan-options.ts';

/**
 * Counts the time of one scan by layer and refuses a layer that has used up its share. The time between two questions
 * belongs to the layer of the first. Give it a clock that never goes back (ms).
 */
export function createTimeBudget(elapsedMs: () => number): NonNullable<ScanOptions['hasTime']> {
  const used = { 1: 0, 2: 0 };
  let current: 1 | 2 = 1;
  let since = elapsedMs();
  return (layer) => {
    const now = elapsedMs();
    used[current] += now - since;
    since = now;
    current = layer;
    return used[layer] < limits.layerMs;
  };
}
