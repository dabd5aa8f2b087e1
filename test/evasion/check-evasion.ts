import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureEvasion } from './measure-evasion.ts';
import { readFixtures } from './read-fixtures.ts';
import type { Transform } from './transform.ts';

const ceilings = JSON.parse(readFileSync('test/evasion/ceilings.json', 'utf8')) as Record<
  string,
  number
>;

/** The suite looks at one fixture in so many; `npm run evasion` measures all of them against the same ceilings. */
const SAMPLE = 16;

/** Losses a sample may show by chance while the whole keeps its ceiling: three deviations and one. */
function allowance(share: number, cases: number): number {
  return share * cases + 3 * Math.sqrt(share * (1 - share) * cases) + 1;
}

/** Holds each transform against the share of fixtures that it may hide, in points. */
export function checkEvasion(transforms: readonly Transform[]): void {
  const fixtures = readFixtures().filter((_, index) => index % SAMPLE === 0);
  describe.each(
    transforms.map((transform) => [`${transform.id} ${transform.name}`, transform] as const),
  )('%s', (key, transform) => {
    it('hides no more fixtures than its ceiling', { timeout: 180_000 }, () => {
      const { cases, lost } = measureEvasion(transform, fixtures);
      const allowed = allowance((ceilings[key] ?? 0) / 100, cases);
      expect(lost.length, `lost: ${lost.slice(0, 20).join(', ')}`).toBeLessThanOrEqual(allowed);
    });
  });
}
