import { parseArgs } from 'node:util';
import { benchCrashes } from './bench-crashes.ts';
import { benchColdStart } from './bench-cold-start.ts';
import { benchEngine } from './bench-engine.ts';
import { benchPatterns } from './bench-patterns.ts';
import { benchHostile } from './bench-hostile.ts';
import { benchPullRequests } from './bench-pull-requests.ts';
import { fuzzEngine } from './fuzz-engine.ts';

/**
 * `npm run bench [-- --pull-requests 50]`: figures of this machine; compare ratios of one run, never across machines.
 * `npm run bench -- --crash [--kills 20]` kills the database under load instead, and fails when anything is lost.
 * `npm run bench -- --fuzz 100000` scans so many broken inputs (F1); `--patterns [--seconds 240]` asks about every shipped
 * pattern that has not been checked yet (F2).
 */
const { values } = parseArgs({
  options: {
    'pull-requests': { type: 'string', default: '30' },
    crash: { type: 'boolean', default: false },
    kills: { type: 'string', default: '20' },
    fuzz: { type: 'string' },
    patterns: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '240' },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (values.fuzz !== undefined) await reportFuzz(Number(values.fuzz));
else if (values.patterns) await reportPatterns(Number(values.seconds));
else if (values.crash) await reportCrashes(Number(values.kills));
else await reportSpeed();

async function reportCrashes(kills: number): Promise<void> {
  const outcome = await benchCrashes(kills);
  const longest = (times: readonly number[]): string => Math.max(...times).toFixed(0);
  say(`kill -9 of the postmaster under load, ${String(kills)} times`);
  say(`begun ${String(outcome.begun)}, acknowledged ${String(outcome.acknowledged)}`);
  say(`told to come back: ${JSON.stringify(outcome.refusals)}`);
  say(`database back → ready, longest: ${longest(outcome.readyAfterBackMs)} ms`);
  say(`kill → ready, longest: ${longest(outcome.readyAfterKillMs)} ms`);
  say(`lost, doubled or wrong: ${String(outcome.problems.length)}`);
  for (const problem of outcome.problems) say(`  ${problem}`);
  if (outcome.problems.length > 0) process.exitCode = 1;
}

async function reportSpeed(): Promise<void> {
  say('engine                 files     MB   MB per CPU-second          files per CPU-second');
  say('                                     layer 1   both layers');
  for (const figure of benchEngine('.')) {
    say(
      `${figure.corpus.padEnd(20)} ${String(figure.files).padStart(7)} ${figure.megabytes.toFixed(1).padStart(6)} ` +
        `${figure.layer1.toFixed(1).padStart(9)} ${figure.bothLayers.toFixed(1).padStart(13)} ` +
        figure.filesPerSecond.toFixed(0).padStart(22),
    );
    say(`  one file: p50 ${figure.p50.toFixed(1)} ms, p99 ${figure.p99.toFixed(1)} ms of CPU`);
  }
  const cold = benchColdStart();
  say(`cold command line on one skill: ${cold.ms.toFixed(0)} ms, ${cold.ratio.toFixed(1)} × node`);
  const shapes = benchHostile();
  say(`hostile shapes, ${String(shapes.length)} of them, ms of CPU for each MiB; the worst:`);
  for (const { name, msPerMebibyte } of shapes.slice(0, 10)) {
    say(`  ${msPerMebibyte.toFixed(0).padStart(6)}  ${name}`);
  }
  const { rss } = process.memoryUsage();
  say(`resident set after the engine runs: ${(rss / 1e6).toFixed(0)} MB\n`);

  const flow = await benchPullRequests(Number(values['pull-requests']));
  say(
    `webhook → concluded check, ${String(flow.pullRequests)} pull requests with ${String(flow.skillsEach)} changed skills: ` +
      `p50 ${flow.p50.toFixed(0)} ms, p99 ${flow.p99.toFixed(0)} ms`,
  );
  say(`GitHub calls for each, blobs apart: ${flow.requestsEach.toFixed(1)}`);
  say(`server, largest resident set: ${flow.serverMegabytes.toFixed(0)} MB`);
}

async function reportFuzz(count: number): Promise<void> {
  const outcome = await fuzzEngine({ count, seed: Date.now() % 1_000_000 });
  say(`${String(outcome.scanned)} inputs, seed ${String(outcome.seed)}`);
  say(`slowest: ${outcome.slowestMs.toFixed(0)} ms of CPU; findings: ${String(outcome.findings)}`);
  say(`faults: ${String(outcome.faults.length)}`);
  for (const fault of outcome.faults.slice(0, 20)) say(`  ${fault}`);
  if (outcome.faults.length > 0) process.exitCode = 1;
}

async function reportPatterns(seconds: number): Promise<void> {
  const counts = await benchPatterns({ root: process.cwd(), seconds, timeoutMs: 2000 });
  for (const [name, count] of Object.entries(counts)) say(`${name.padEnd(12)}${String(count)}`);
  if (counts.exponential > 0) process.exitCode = 1;
}
