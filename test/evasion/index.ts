import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureEvasion, type EvasionResult } from './measure-evasion.ts';
import { readFixtures } from './read-fixtures.ts';
import { transforms } from './transforms.ts';

const { values } = parseArgs({
  options: {
    /** Only transforms whose key contains this. */
    only: { type: 'string' },
    /** Names the fixtures lost. */
    lost: { type: 'boolean', default: false },
    /** Writes lower ceilings; `--raise` higher ones too. */
    update: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
    /** Fails when a transform hides more than its ceiling. */
    check: { type: 'boolean', default: false },
  },
});

const file = 'test/evasion/ceilings.json';
const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
const fixtures = readFixtures();
const started = process.cpuUsage();
const results = transforms
  .filter(({ id, name }) => `${id} ${name}`.includes(values.only ?? ''))
  .map((transform) => {
    const result = measureEvasion(transform, fixtures);
    print(result);
    return result;
  });
const { user, system } = process.cpuUsage(started);

function points(lost: number, cases: number): number {
  return cases === 0 ? 0 : Math.round((lost / cases) * 1000) / 10;
}

const drops = results
  .filter(({ cases }) => cases > 0)
  .map(({ lost, cases }) => points(lost.length, cases));
const mean = drops.reduce((sum, drop) => sum + drop, 0) / Math.max(1, drops.length);
process.stdout.write(
  `\n${fixtures.length} fixtures, ${results.length} transforms, mean drop ${mean.toFixed(1)} points, worst ${Math.max(0, ...drops)}, ${((user + system) / 1e6).toFixed(1)} s CPU\n`,
);

function print({ key, isOpaque, cases, lost, safe, ms }: EvasionResult): void {
  const drop = points(lost.length, cases);
  const mark = isOpaque ? `  opaque, safe ${safe.length}` : '';
  process.stdout.write(
    `${key.padEnd(52)} ${String(cases).padStart(4)} cases  drop ${drop.toFixed(1).padStart(5)}  ${ms.toFixed(0).padStart(6)} ms${mark}\n`,
  );
  if (values.lost) process.stdout.write(lost.map((id) => `    ${id}\n`).join(''));
}

if (values.update) {
  const ceilings = { ...known };
  for (const { key, lost, cases } of results) {
    const drop = cases === 0 ? 0 : Math.ceil((lost.length / cases) * 100);
    const old = known[key];
    ceilings[key] = old === undefined || values.raise ? drop : Math.min(old, drop);
  }
  const order = new Set(transforms.map(({ id, name }) => `${id} ${name}`));
  const kept = [...order].flatMap((key) => {
    const ceiling = ceilings[key];
    return ceiling === undefined ? [] : [[key, ceiling] as const];
  });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

if (values.check) {
  const above = results.filter(
    ({ key, lost, cases }) =>
      cases > 0 && Math.ceil((lost.length / cases) * 100) > (known[key] ?? 0),
  );
  for (const { key } of above) process.stderr.write(`${key}: above its ceiling\n`);
  process.exitCode = above.length === 0 ? 0 : 1;
}
