import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rules } from '../../src/rules/index.ts';
import { benignShapes } from '../false-positives/benign-shapes.ts';
import { incidents } from '../incidents/incidents.ts';
import { judgeIncident } from '../incidents/judge-incident.ts';
import { scanPackage } from '../incidents/scan-package.ts';

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });

const alarms: Record<string, string[]> = {};
for (const { id, name, files } of benignShapes) {
  const { loud, medium } = scanPackage(files);
  const found = [...new Set(loud.map(({ rule_id }) => rule_id))].sort();
  if (found.length > 0) alarms[id] = found;
  if (loud.length + medium.length === 0) continue;
  process.stdout.write(`${id} ${name}\n`);
  for (const { severity, rule_id, location } of [...loud, ...medium])
    print(severity, rule_id, location);
}

const missed: Record<string, string> = {};
const twins: Record<string, string[]> = {};
for (const incident of incidents) {
  const verdict = judgeIncident(incident);
  if (verdict.missed !== null) missed[incident.id] = verdict.missed;
  if (verdict.alarms.length > 0) twins[incident.id] = [...verdict.alarms];
  process.stdout.write(
    `${incident.id} ${incident.name}: ${verdict.missed ?? `found by ${verdict.found.join(', ')}`}` +
      `${verdict.alarms.length === 0 ? '' : `; benign twin: ${verdict.alarms.join(', ')}`}\n`,
  );
}

const covered = new Set(rules.flatMap(({ ideas }) => ideas));
const ideas = Array.from({ length: 156 }, (_, at) => at + 1);
const open = ideas.filter((idea) => !covered.has(idea));
process.stdout.write(
  `${rules.length} rules; ${156 - open.length} of 156 ideas covered; open: ${open.join(' ')}\n`,
);

if (values.update) {
  write('test/false-positives/known.json', alarms);
  write('test/incidents/known.json', { missed, alarms: twins });
  const file = 'test/catalogue/not-covered.json';
  const reasons = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  write(file, Object.fromEntries(open.map((idea) => [idea, reasons[idea] ?? 'not yet built'])));
}

function print(
  severity: string,
  rule: string,
  location: { file: string | null; line: number; excerpt: string },
): void {
  process.stdout.write(
    `    ${severity} ${rule} ${location.file ?? ''}:${location.line} ${JSON.stringify(location.excerpt.slice(0, 120))}\n`,
  );
}

function write(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
