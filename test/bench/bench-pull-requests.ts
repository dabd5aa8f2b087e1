import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../demo/find-free-port.ts';
import { startDemoServer } from '../../demo/start-demo-server.ts';
import { mintKeyToken } from '../../src/contract/mint-key-token.ts';
import { startEmbeddedPostgres } from '../../src/store/start-embedded-postgres.ts';
import type { PeerRepository } from '../support/github-peer/github-peer.ts';
import { startGitHubPeer } from '../support/github-peer/start-github-peer.ts';
import { generateTexts } from './generate-texts.ts';

export type FlowFigure = {
  readonly pullRequests: number;
  readonly skillsEach: number;
  /** Webhook sent → check run concluded, ms. */
  readonly p50: number;
  readonly p99: number;
  /** Calls to GitHub for each pull request, blobs apart. */
  readonly requestsEach: number;
  /** Largest resident set of the server, MB. */
  readonly serverMegabytes: number;
};

const silent = { info() {}, warn() {}, error() {}, debug() {} };
const SKILLS = 10;

/** Opens pull requests one after the other against the emulator and a real server process with a real database. */
export async function benchPullRequests(count: number): Promise<FlowFigure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'skillgate-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: silent });
  const webhookSecret = randomBytes(24).toString('hex');
  const peer = await startGitHubPeer({ webhookUrl: null, webhookSecret });
  const server = await startDemoServer(await findFreePort(0), {
    DATABASE_URL: postgres.url,
    SKILLGATE_BOOTSTRAP_ADMIN_KEY: mintKeyToken('sq_', (bytes) => randomBytes(bytes)),
    SKILLGATE_GITHUB_BASE_URL: peer.url,
    APP_ID: String(peer.app.id),
    PRIVATE_KEY: peer.app.privateKey,
    WEBHOOK_SECRET: webhookSecret,
    LOG_LEVEL: 'error',
  });
  peer.setWebhookUrl(`${server.url}/v1/github`);
  try {
    await peer.installationEvent('created');
    const repository = await peer.createRepository({
      name: 'bench',
      files: { 'README.md': '# Bench\n' },
    });
    const before = peer.requests.length;
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) times.push(await openOne(repository, index));
    times.sort((a, b) => a - b);
    const calls = peer.requests.slice(before).filter(({ path }) => !path.includes('/git/blobs/'));
    return {
      pullRequests: count,
      skillsEach: SKILLS,
      p50: at(times, 0.5),
      p99: at(times, 0.99),
      requestsEach: calls.length / count,
      serverMegabytes: server.pid === undefined ? 0 : peakMegabytes(server.pid),
    };
  } finally {
    await server.stop();
    await peer.close();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function openOne(repository: PeerRepository, index: number): Promise<number> {
  const texts = generateTexts(SKILLS);
  const files = Object.fromEntries(
    texts.map(({ path, text }) => [path, `${text}\nVariant ${String(index)}.\n`]),
  );
  const head = `change-${String(index)}`;
  await repository.commit({ files, branch: head, isQuiet: true });
  const started = performance.now();
  const { headSha } = await repository.openPullRequest({ title: `Change ${String(index)}`, head });
  const deadline = started + 60_000;
  while (performance.now() < deadline) {
    const isDone = repository
      .checkRuns()
      .some((run) => run.headSha === headSha && run.status === 'completed');
    if (isDone) return performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`The check of pull request ${String(index)} was not concluded in 60 s`);
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** From the process table (Linux). */
function peakMegabytes(pid: number): number {
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  return Number(peak ?? 0) / 1024;
}
