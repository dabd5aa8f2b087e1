import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { severityRank } from '../../src/contract/severity-rank.ts';
import { measure, summarise, type SetResult, type Verdict } from './measure.ts';
import { readSamples } from './read-samples.ts';
import { wilsonInterval } from './wilson-interval.ts';

const USAGE = `npm run eval -- [folder] [options]
  folder       labels.tsv beside dev/ or samples.tar.gz
  --set A,B    these sets only
  --id A,B     these samples only, with all of their findings
  --most N     how many alarms and misses to print (default 25)
  --rule ID    what one rule hits
  --json FILE  also write the figures as JSON
  --check      fail when recall fell or alarms rose against test/eval-baseline.json
  --update     write test/eval-baseline.json
`;

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}

const folder =
  positionals[0] ?? ['../shared/corpora', '.'].find((path) => existsSync(join(path, 'labels.tsv')));
if (folder === undefined) {
  process.stderr.write(
    'Give a folder with labels.tsv beside dev/ or samples.tar.gz: npm run eval -- <dir>\n',
  );
  process.exit(2);
}

const samples = (await readSamples(folder)).filter(
  ({ set, id }) =>
    (values.set === undefined || values.set.split(',').includes(set)) &&
    (values.id === undefined || values.id.split(',').includes(id)),
);
measure(samples.slice(0, 50)); // warm-up, so that the figures are those of a running process
const verdicts = measure(samples);
const sets = summarise(verdicts);
const speed = measureSpeed(verdicts);
const most = Number(values.most);
const baselineFile = 'test/eval-baseline.json';

printSets(sets);
printSpeed();
if (values.rule !== undefined) printRule(values.rule);
else if (values.id !== undefined) verdicts.forEach((verdict) => printVerdict(verdict, 4));
else printWorst();
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(buildReport(), null, 2)}\n`);
if (values.update) writeFileSync(baselineFile, `${JSON.stringify({ sets }, null, 2)}\n`);
if (values.check) process.exitCode = checkBaseline() ? 0 : 1;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', default: false },
        json: { type: 'string' },
        check: { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
        rule: { type: 'string' },
        set: { type: 'string' },
        id: { type: 'string' },
        most: { type: 'string', default: '25' },
      },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

function buildReport(): Record<string, unknown> {
  return {
    sets,
    misses: misses().map(({ sample }) => sample.id),
    alarms: alarms(2).map(({ sample, findings }) => ({
      id: sample.id,
      rules: [
        ...new Set(
          findings
            .filter(({ severity }) => severityRank[severity] <= 2)
            .map(({ rule_id }) => rule_id),
        ),
      ],
    })),
    ...speed,
  };
}

function misses(): Verdict[] {
  return verdicts.filter(({ sample, worst }) => sample.label === 'malicious' && worst > 1);
}

function alarms(rank: number): Verdict[] {
  return verdicts.filter(({ sample, worst }) => sample.label === 'benign' && worst <= rank);
}

function measureSpeed(all: readonly Verdict[]): {
  mb_per_cpu_s: number;
  p50_ms: number;
  p99_ms: number;
} {
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (part: number): number =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0, 2);
  const bytes = all.reduce((sum, verdict) => sum + verdict.bytes, 0);
  const seconds = times.reduce((sum, ms) => sum + ms, 0) / 1000;
  return {
    mb_per_cpu_s: round(bytes / 1e6 / Math.max(seconds, 1e-9), 1),
    p50_ms: at(0.5),
    p99_ms: at(0.99),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function printSets(rows: readonly SetResult[]): void {
  process.stdout.write(
    'set        mal  ben   recall ≥high (95 %)      ≥medium   alarms ≥high (95 %)      ≥medium\n',
  );
  for (const row of rows) {
    process.stdout.write(
      `${row.set.padEnd(10)} ${String(row.malicious).padStart(3)}  ${String(row.benign).padStart(3)}   ` +
        `${cell(row.recall.high, row.malicious).padEnd(24)} ${percent(row.recall.medium).padEnd(9)} ` +
        `${cell(row.alarms.high, row.benign).padEnd(24)} ${percent(row.alarms.medium)}\n`,
    );
  }
}

function cell(share: number | null, cases: number): string {
  if (share === null) return '–';
  const [low, high] = wilsonInterval(Math.round(share * cases), cases);
  return `${percent(share)} (${percent(low)}–${percent(high)})`;
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

function printSpeed(): void {
  process.stdout.write(
    `\n${verdicts.length} packages, ${speed.mb_per_cpu_s} MB per CPU-second, p50 ${speed.p50_ms} ms, p99 ${speed.p99_ms} ms\n`,
  );
}

function printWorst(): void {
  process.stdout.write(`\nalarms (benign, worst first)\n`);
  for (const verdict of alarms(2)
    .sort((a, b) => a.worst - b.worst)
    .slice(0, most))
    printVerdict(verdict, 2);
  process.stdout.write(`\nmisses (malicious, nothing at high or above)\n`);
  for (const verdict of misses().slice(0, most)) printVerdict(verdict, 4);
}

function printVerdict({ sample, findings }: Verdict, rank: number): void {
  process.stdout.write(
    `${sample.id} ${sample.set} ${sample.kind} ${sample.label}, ${sample.files.length} files\n`,
  );
  for (const finding of findings
    .filter(({ severity }) => severityRank[severity] <= rank)
    .slice(0, 4))
    printFinding(finding);
}

function printRule(id: string): void {
  process.stdout.write(`\n${id}\n`);
  for (const { sample, findings } of verdicts) {
    const own = findings.filter(({ rule_id }) => rule_id === id);
    if (own.length === 0) continue;
    process.stdout.write(`${sample.id} ${sample.set} ${sample.label}\n`);
    for (const finding of own.slice(0, 2)) printFinding(finding);
  }
}

/** Excerpts come from the engine inert and redacted; JSON quoting keeps them on one line. */
function printFinding({ severity, rule_id, location }: Verdict['findings'][number]): void {
  const place = `${location.file ?? ''}:${location.line}`;
  process.stdout.write(
    `    ${severity} ${rule_id} ${place} ${JSON.stringify(location.excerpt.slice(0, 140))}\n`,
  );
}

/** Fails when recall falls or alarms rise against the committed table. */
function checkBaseline(): boolean {
  const { sets: known } = JSON.parse(readFileSync(baselineFile, 'utf8')) as { sets: SetResult[] };
  const problems = known.flatMap((old) => {
    const now = sets.find(({ set }) => set === old.set);
    if (now === undefined) return [`${old.set}: not measured`];
    return (['high', 'medium'] as const).flatMap((level) => [
      ...((now.recall[level] ?? 0) < (old.recall[level] ?? 0)
        ? [
            `${old.set}: recall at ${level} fell to ${percent(now.recall[level])} from ${percent(old.recall[level])}`,
          ]
        : []),
      ...((now.alarms[level] ?? 0) > (old.alarms[level] ?? 0)
        ? [
            `${old.set}: alarms at ${level} rose to ${percent(now.alarms[level])} from ${percent(old.alarms[level])}`,
          ]
        : []),
    ]);
  });
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length === 0;
}
