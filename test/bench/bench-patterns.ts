import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { z } from 'zod';
import { collectPatterns } from '../support/collect-patterns.ts';

/** What is known of patterns by id; `unknown`: the checker gave up, so that the timed tests alone speak for it. */
const CheckedPatterns = z.record(
  z.string(),
  z.enum(['safe', 'polynomial', 'exponential', 'unknown']),
);
type Verdict = z.infer<typeof CheckedPatterns>[string];

/**
 * Asks `recheck` about every shipped pattern that it was not asked about yet, for so many seconds, and writes the answers
 * to test/engine/checked-patterns.json. Returns how many there are of each, and how many are left.
 */
export async function benchPatterns(input: {
  readonly root: string;
  readonly seconds: number;
  readonly timeoutMs: number;
}): Promise<Readonly<Record<Verdict | 'left', number>>> {
  const { root, seconds, timeoutMs: timeout } = input;
  const file = join(root, 'test/engine/checked-patterns.json');
  const known = CheckedPatterns.parse(JSON.parse(readFileSync(file, 'utf8')));
  const patterns = collectPatterns(root);
  const checked: Record<string, Verdict> = {};
  for (const { id } of patterns) {
    const verdict = known[id];
    if (verdict !== undefined) checked[id] = verdict;
  }
  const open = patterns.filter(({ id }) => checked[id] === undefined);
  const end = performance.now() + seconds * 1000;
  const work = async (): Promise<void> => {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (performance.now() > end) return void open.push(next);
      const found = await check(next.source, next.flags, { timeout });
      checked[next.id] =
        found.status === 'vulnerable' ? typeOf(found.complexity.type) : found.status;
    }
  };
  await Promise.all([work(), work()]);
  const sorted = Object.fromEntries(Object.entries(checked).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  const count = (verdict: Verdict): number =>
    Object.values(checked).filter((value) => value === verdict).length;
  return {
    safe: count('safe'),
    polynomial: count('polynomial'),
    exponential: count('exponential'),
    unknown: count('unknown'),
    left: open.length,
  };
}

function typeOf(type: string): Verdict {
  return type === 'exponential' ? 'exponential' : 'polynomial';
}
