import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { mintKeyToken } from '../../../src/contract/mint-key-token.ts';
import { createKey } from '../../../src/store/keys/create-key.ts';
import { grantCredits } from '../../../src/store/ledger/grant-credits.ts';
import { openDatabase } from '../../../src/store/open-database.ts';
import { createOrganization } from '../../../src/store/organizations/create-organization.ts';
import type { GitHubPeer } from '../github-peer/github-peer.ts';
import { startGitHubPeer } from '../github-peer/start-github-peer.ts';
import { serverProcess, type ServerProcess } from '../server-process.ts';
import { waitUntil } from '../wait-until.ts';
import { checkAfterCrashes } from './check-after-crashes.ts';
import type { CrashMemory } from './crash-memory.ts';
import { writeThroughCrashes } from './write-through-crashes.ts';

export type CrashOutcome = {
  /** For each kill, ms: PostgreSQL answers again → /readyz is 200. */
  readonly readyAfterBackMs: readonly number[];
  /** For each kill, ms: kill → /readyz is 200. */
  readonly readyAfterKillMs: readonly number[];
  readonly acknowledged: number;
  readonly begun: number;
  readonly refusals: Readonly<Record<string, number>>;
  /** What is wrong, in words. */
  readonly problems: readonly string[];
};

/** Acknowledgements between one kill and the next, at least. */
const ACKNOWLEDGED_EACH = 40;
const MAX_DELAY_MS = 200;
/** An organization may hold 100. */
const KEYS = 90;

/**
 * R4: a server and a worker process on a durable cluster of their own, writers that remember what was acknowledged, and
 * SIGKILL for the postmaster again and again. Nobody restarts the processes; they bring the database back.
 */
export async function runPostmasterCrashes(input: {
  readonly kills: number;
  /** The compiled server, when there is one. */
  readonly entry?: string;
}): Promise<CrashOutcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sgt-crash-'));
  await chmod(dataDir, 0o755);
  const processes: ServerProcess[] = [];
  const peer = await startGitHubPeer({ webhookSecret: 'secret of the crash run' });
  try {
    const start = async (args: readonly string[]): Promise<ServerProcess> => {
      const started = await serverProcess({
        args,
        environment: environmentFor(peer, dataDir),
        ...(input.entry === undefined ? {} : { entry: input.entry }),
      });
      processes.push(started);
      return started;
    };
    const server = await start(['--no-worker']);
    const url = await server.ready();
    const worker = await start(['--worker']);
    await waitUntil(() => Promise.resolve(/works jobs/.exec(worker.output())), 30_000);
    return await crash({ ...input, dataDir, url, peer, processes });
  } finally {
    for (const { child } of processes) child.kill('SIGKILL');
    stopPostmaster(dataDir);
    await peer.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function crash(run: {
  readonly kills: number;
  readonly dataDir: string;
  readonly url: string;
  readonly peer: GitHubPeer;
  readonly processes: readonly ServerProcess[];
}): Promise<CrashOutcome> {
  const { dataDir, url, peer, processes } = run;
  const socket = encodeURIComponent(join(dataDir, 'postgres', 'run'));
  const databaseUrl = `postgres://skillgate@localhost/skillgate?host=${socket}`;
  const keys = await openAccount(databaseUrl);
  peer.setWebhookUrl(`${url}/v1/github`);
  await peer.installationEvent('created');

  const memory: CrashMemory = {
    scans: [],
    queuedScans: [],
    reports: [],
    deliveries: [],
    heads: [],
    begun: 0,
    refusals: new Map(),
    oddities: [],
  };
  const acknowledged = (): number =>
    memory.scans.length +
    memory.queuedScans.length +
    memory.reports.length +
    memory.deliveries.length;
  const writers = writeThroughCrashes({ url, keys, peer, memory });
  const readyAfterBackMs: number[] = [];
  const readyAfterKillMs: number[] = [];
  const waitForMore = async (): Promise<void> => {
    const enough = acknowledged() + ACKNOWLEDGED_EACH;
    const isEnough = () => Promise.resolve(acknowledged() >= enough ? true : null);
    await waitUntil(isEnough, 60_000).catch((cause: unknown) => {
      const { begun, refusals, oddities } = memory;
      const facts = { kills: readyAfterKillMs.length, begun, refusals: [...refusals], oddities };
      const output = processes.map((one) => one.output().slice(-2000)).join('\n');
      throw new Error(`The writers starve: ${JSON.stringify(facts)} ${output}`, { cause });
    });
  };
  for (let kill = 0; kill < run.kills; kill += 1) {
    await waitForMore();
    // Spread over the run, the same every time: not always right behind an acknowledgement.
    const delay = ((kill * 73) % MAX_DELAY_MS) + 1;
    await new Promise((resolve) => setTimeout(resolve, delay));
    const pid = postmasterPid(dataDir);
    const killedAt = performance.now();
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => isBack(databaseUrl), 60_000);
    const backAt = performance.now();
    await waitUntil(async () => ((await fetch(`${url}/readyz`)).ok ? true : null), 60_000);
    readyAfterBackMs.push(performance.now() - backAt);
    readyAfterKillMs.push(performance.now() - killedAt);
  }
  await waitForMore();
  await writers.stop();
  await peer.settled();

  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  owner.on('error', () => undefined);
  let problems: readonly string[];
  try {
    await drainJobs(owner);
    problems = await checkAfterCrashes({ owner, url: databaseUrl, peer, memory });
  } finally {
    await owner.end();
  }
  return {
    readyAfterBackMs,
    readyAfterKillMs,
    acknowledged: acknowledged(),
    begun: memory.begun,
    refusals: Object.fromEntries(memory.refusals),
    problems: [...problems, ...(await stopAll(processes))],
  };
}

function environmentFor(peer: GitHubPeer, dataDir: string): Record<string, string> {
  return {
    SKILLGATE_DATA_DIR: dataDir,
    SKILLGATE_BOOTSTRAP_ADMIN_KEY: mintKeyToken('sq_', randomBytes),
    // A plan that counts its credits.
    SKILLGATE_DEFAULT_PLAN: 'overwatch',
    SKILLGATE_PUBLIC_URL: 'https://gate.test',
    SKILLGATE_GITHUB_BASE_URL: peer.url,
    APP_ID: String(peer.app.id),
    PRIVATE_KEY: peer.app.privateKey,
    WEBHOOK_SECRET: peer.app.webhookSecret,
    LOG_LEVEL: 'error',
  };
}

/** An organization with credits in both buckets, and so many keys that no limit per minute is met. */
async function openAccount(url: string): Promise<string[]> {
  const database = await openDatabase({ url, max: 1 });
  const tokens = Array.from({ length: KEYS }, () => mintKeyToken('sq_', randomBytes));
  await database.transaction(async (trx) => {
    const made = await createOrganization(trx, {
      name: 'Load',
      slug: 'load',
      planId: 'overwatch',
    });
    if (made === null) throw new Error('The slug is taken');
    const organizationId = made.id;
    await grantCredits(trx, {
      organizationId,
      bucket: 'pack',
      amount: 1_000_000,
      type: 'grant_pack',
      key: 'load',
      description: 'Credits for the crash run',
    });
    for (const token of tokens) {
      const key = await createKey(trx, {
        organizationId,
        token,
        name: 'load',
        scopes: ['scan', 'audits:write'],
        kind: 'manual',
        createdBy: 'usr_load',
        expiresAt: null,
      });
      if (key === 'too-many') throw new Error('There is no room for so many keys');
    }
  });
  await database.close();
  return tokens;
}

function postmasterPid(dataDir: string): number {
  return Number.parseInt(
    readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8'),
    10,
  );
}

function stopPostmaster(dataDir: string): void {
  try {
    process.kill(postmasterPid(dataDir), 'SIGQUIT');
  } catch {
    // It has ended with the last process that used it.
  }
}

async function isBack(url: string): Promise<true | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits for the jobs, but neither for the lease of a worker that lost its result nor for the next try. */
async function drainJobs(owner: pg.Pool): Promise<void> {
  const left = `from pgboss.job where state < 'completed' and name like 'scan-%'`;
  await waitUntil(async () => {
    await owner.query(
      `update pgboss.job set started_on = now() - interval '1 hour'
       where state = 'active' and started_on < now() - interval '10 seconds'`,
    );
    await owner.query(
      `update pgboss.job set start_after = now()
       where state in ('created', 'retry') and start_after > now() and name like 'scan-%'`,
    );
    const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count ${left}`);
    return rows[0]?.count === 0 ? true : null;
  }, 90_000).catch(async (cause: unknown) => {
    const { rows } = await owner.query(`select name, state, retry_count, output ${left} limit 5`);
    throw new Error(`Jobs are left: ${JSON.stringify(rows)}`, { cause });
  });
}

/** Both were never restarted, so both are still there to be stopped in order. */
async function stopAll(processes: readonly ServerProcess[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { child, ended, output } of processes) {
    if (child.exitCode !== null) problems.push(`a process ended by itself: ${output()}`);
    child.kill('SIGTERM');
    const { code } = await ended;
    if (code !== 0) problems.push(`a process ended with ${String(code)}: ${output()}`);
  }
  return problems;
}
