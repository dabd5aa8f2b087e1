import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collectPatterns } from '../support/collect-patterns.ts';

const root = join(import.meta.dirname, '../..');
const checked = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'checked-patterns.json'), 'utf8')));
const patterns = collectPatterns(root);

/** What the checker says against these does not hold. */
const accepted = new Map([
  [
    String.raw`[\w.+-]+@[\w-]+(\.[\w.-]+)+`,
    'of the Markdown parser: nothing follows the group, so that it cannot fail behind it',
  ],
]);

/** So many of the patterns that `npm run bench -- --patterns` has not seen yet are asked about here. */
const FRESH = 30;

describe('F2: no shipped pattern can take exponential time', () => {
  test('all patterns are found: literals of the sources and those put together', () => {
    expect(patterns.length).toBeGreaterThan(1500);
  });

  test('those that were checked are not exponential', () => {
    const bad = patterns.filter(
      ({ id, source }) => checked[id] === 'exponential' && !accepted.has(source),
    );
    expect(bad.map(({ source }) => source)).toEqual([]);
    const known = patterns.filter(({ id }) => checked[id] !== undefined).length;
    expect(known / patterns.length, 'run npm run bench -- --patterns').toBeGreaterThan(0.25);
  });

  test('nor are those of a suspicious shape, nor the first of those that were not', async () => {
    const suspicious = patterns.filter(({ source }) => isSuspicious(source));
    const fresh = patterns.filter(({ id }) => checked[id] === undefined).slice(0, FRESH);
    const bad: string[] = [];
    for (const { source, flags } of [...suspicious, ...fresh]) {
      if (accepted.has(source)) continue;
      const found = await check(source, flags, { timeout: 1000 });
      if (found.status === 'vulnerable' && found.complexity.type === 'exponential')
        bad.push(source);
    }
    expect(bad).toEqual([]);
  }, 90_000);
});

/** It refers back, or repeats without bound what repeats without bound. */
function isSuspicious(source: string): boolean {
  const plain = source.replace(/\\[^\dk]|\[(?:\\.|[^\]\\])*\]/g, 'x');
  return /\\[1-9]|\\k</.test(plain) || /\([^()]*[*+][^()?]*\)(?:[*+]|\{\d+,\})/.test(plain);
}
