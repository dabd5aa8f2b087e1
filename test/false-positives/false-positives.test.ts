import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanPackage } from '../incidents/scan-package.ts';
import { benignShapes } from './benign-shapes.ts';

const known = JSON.parse(readFileSync('test/false-positives/known.json', 'utf8')) as Record<
  string,
  string[]
>;

describe('benign shapes', () => {
  it('are F01 to F38', () => {
    const rows = Array.from({ length: 38 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`);
    expect(benignShapes.map(({ id }) => id)).toEqual(rows);
    expect(Object.keys(known).filter((id) => !rows.includes(id))).toEqual([]);
  });

  it.each(benignShapes.map((shape) => [shape.id, shape.name, shape] as const))(
    '%s %s: nothing at high or above but what the known list names',
    (id, _, { files }) => {
      const { loud } = scanPackage(files);
      const rules = [...new Set(loud.map(({ rule_id }) => rule_id))].sort();
      expect(rules).toEqual(known[id] ?? []);
    },
  );

  it('have few findings at medium', () => {
    const rows = benignShapes.map(({ id, files }) => ({ id, medium: scanPackage(files).medium }));
    const loud = rows.filter(({ medium }) => medium.length > 0);
    const named = loud.map(({ id, medium }) => `${id} ${medium.map((it) => it.rule_id).join(' ')}`);
    process.stdout.write(`benign shapes with findings at medium: ${named.join(', ') || 'none'}\n`);
    expect(loud.length).toBeLessThanOrEqual(8);
  });
});
