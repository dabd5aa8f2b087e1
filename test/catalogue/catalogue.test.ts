import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';

const reasons = JSON.parse(readFileSync('test/catalogue/not-covered.json', 'utf8')) as Record<
  string,
  string
>;
const ideas = Array.from({ length: 156 }, (_, at) => at + 1);
const covered = new Set(rules.flatMap((rule) => rule.ideas));

describe('the catalogue of ideas', () => {
  it('has a rule for each of the 156 ideas, or a reason why not', () => {
    const open = ideas.filter((idea) => !covered.has(idea));
    const unbuilt = open.filter((idea) => reasons[idea]?.startsWith('not yet built') === true);
    process.stdout.write(
      `${ideas.length - open.length} of ${ideas.length} ideas covered, ${unbuilt.length} not yet built: ${unbuilt.join(' ')}\n`,
    );
    expect(Object.keys(reasons).map(Number)).toEqual(open);
    expect(Object.values(reasons).every((reason) => reason.length > 8)).toBe(true);
  });

  it('has no rule for an idea outside of it', () => {
    expect([...covered].filter((idea) => !ideas.includes(idea))).toEqual([]);
  });
});
