import { parseArgs } from 'node:util';
import { benchCrashes } from './bench-crashes.ts';
import { benchEngine } from './bench-engine.ts';
import { benchPullRequests } from './bench-pull-requests.ts';

/**
 * `npm run bench [-- --pull-requests 50]`: figures of this machine; compare ratios of one run, never across machines.
 * `npm run bench -- --crash [--kills 20]` kills the database under load instead, and fails when anything is lost.
 */
const { values } = parseArgs({
  options: {
    'pull-requests': { type: 'string', default: '30' },
    crash: { type: 'boolean', default: false },
    kills: { type: 'string', default: '20' },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (values.crash) await reportCrashes(Number(values.kills));
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
