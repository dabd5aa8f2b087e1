import { createBot } from '../../app/bot.ts';
import { listen } from '../../app/listen.ts';
import { receiveGitHub } from '../../app/receive-github.ts';
import { buildServer } from '../../app/server.ts';
import { startWorker } from '../../app/worker.ts';
import { routes } from '../../src/api/routes/index.ts';
import { connectPublicGitHub } from '../../src/github/connect-public-github.ts';
import { connectGitHub } from '../../src/github/connect-github.ts';
import { openQueue } from '../../src/store/open-queue.ts';
import type { Deps } from '../../src/use-cases/deps.ts';
import type { Settings } from '../../src/use-cases/settings.ts';
import { buildTestDeps } from '../support/build-test-deps.ts';
import type { GitHubPeer } from '../support/github-peer/github-peer.ts';
import { startGitHubPeer } from '../support/github-peer/start-github-peer.ts';
import { openapiCheckedFetch, type CheckedFetch } from '../support/openapi-checked-fetch.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';
import { waitUntil } from '../support/wait-until.ts';

export type LogLine = { readonly level: string; readonly message: string; readonly fields: object };

export type Product = {
  readonly peer: GitHubPeer;
  readonly deps: Deps;
  readonly database: TestDatabase;
  readonly url: string;
  readonly checked: CheckedFetch;
  readonly log: readonly LogLine[];
  /** Starts a worker in this process, with a queue of its own. */
  work(overrides?: {
    readonly leaseSeconds?: number;
  }): Promise<{ readonly stop: () => Promise<void> }>;
  /** Resolves when no scan waits or runs; `isHurried` lets nothing wait for its next try. */
  idle(options?: { readonly deadlineMs?: number; readonly isHurried?: boolean }): Promise<void>;
  /** Nobody takes the jobs of dead workers until `expireLeases`. */
  freezeLeases(): Promise<void>;
  /** As if the lease of every running job had just run out. */
  expireLeases(): Promise<void>;
  close(): Promise<void>;
};

/** The whole product against a GitHub on loopback; every request to GitHub is held against GitHub's own description. */
export async function startProduct(
  options: {
    readonly settings?: Partial<Settings>;
    readonly isWorking?: boolean;
    /** What the App was granted beyond what it asks of everybody. */
    readonly permissions?: Readonly<Record<string, string>>;
  } = {},
): Promise<Product> {
  const database = await testDatabase();
  const webhookSecret = 'end-to-end-secret';
  const peer = await startGitHubPeer({
    webhookSecret,
    ...(options.permissions === undefined ? {} : { app: { permissions: options.permissions } }),
  });
  const checked = await openapiCheckedFetch({ baseUrl: peer.url });
  const log: LogLine[] = [];
  const keep = (level: string) => (fields: object, message: string) => {
    log.push({ level, message, fields });
  };
  const logger = {
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  };
  const github = connectGitHub({
    appId: peer.app.id,
    privateKey: peer.app.privateKey,
    clock: () => new Date(),
    baseUrl: peer.url,
    fetch: checked.fetch,
  });
  const deps = await buildTestDeps(database, {
    log: logger,
    github,
    publicGithub: connectPublicGitHub({
      clock: () => new Date(),
      baseUrl: peer.url,
      fetch: checked.fetch,
    }),
    settings: { publicUrl: 'https://gate.test', ...options.settings },
  });
  const bot = await createBot({
    appId: peer.app.id,
    privateKey: peer.app.privateKey,
    webhookSecret,
    baseUrl: peer.url,
    log: logger,
  });
  const app = buildServer(deps, {
    routes,
    receiver: receiveGitHub(deps, { bot, secrets: [webhookSecret] }),
    trustedProxies: 0,
  });
  const { server, port } = await listen({
    listener: app,
    host: '127.0.0.1',
    port: 0,
    newRequestId: () => deps.newId('req'),
  });
  const url = `http://127.0.0.1:${port}`;
  peer.setWebhookUrl(`${url}/v1/github`);
  const stops: (() => Promise<void>)[] = [];

  const product: Product = {
    peer,
    deps,
    database,
    url,
    checked,
    log,
    work: async ({ leaseSeconds } = {}) => {
      const queue = await openQueue({
        url: database.url,
        log: logger,
        ...(leaseSeconds === undefined ? {} : { leaseSeconds }),
      });
      const worker = await startWorker({ ...deps, queue });
      let isStopped = false;
      const stop = async () => {
        if (isStopped) return;
        isStopped = true;
        await worker.stop();
      };
      stops.push(stop);
      return { stop };
    },
    idle: async ({ deadlineMs = 40_000, isHurried = false } = {}) => {
      await peer.settled();
      await waitUntil(async () => {
        if (isHurried) {
          await database.query(
            `update pgboss.job set start_after = now() where state in ('created', 'retry')
             and start_after > now() and name like 'scan-%'`,
          );
        }
        const [row] = await database.query<{ count: number }>(
          `select count(*)::int as count from pgboss.job
           where state < 'completed' and name like 'scan-%'`,
        );
        return row?.count === 0 ? true : null;
      }, deadlineMs).catch(async () => {
        const rows = await database.query(
          `select name, state, retry_count, output, data from pgboss.job where name like 'scan-%'`,
        );
        throw new Error(`jobs are left: ${JSON.stringify(rows)} ${JSON.stringify(log.slice(-5))}`);
      });
    },
    freezeLeases: async () => {
      await database.query(
        `update pgboss.job set started_on = now() + interval '1 hour' where state = 'active'`,
      );
    },
    expireLeases: async () => {
      await database.query(
        `update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`,
      );
    },
    close: async () => {
      for (const stop of stops) await stop();
      peer.setWebhookUrl(null);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await deps.queue.stop({ timeoutMs: 1000 });
      await peer.close();
      await database.drop();
    },
  };
  if (options.isWorking !== false) await product.work();
  return product;
}
