import type { Server } from 'node:http';
import type { RequestHandler } from 'express';
import { routes } from '../src/api/routes/index.ts';
import type { Logger } from '../src/contract/logger.ts';
import { migrateDatabase } from '../src/store/migrate-database.ts';
import { startEmbeddedPostgres } from '../src/store/start-embedded-postgres.ts';
import type { Deps } from '../src/use-cases/deps.ts';
import { ensureAdminKey } from '../src/use-cases/ensure-admin-key.ts';
import { createBot } from './bot.ts';
import { buildDeps } from './deps.ts';
import type { ServerSettings } from './env.ts';
import { listen } from './listen.ts';
import { receiveGitHub } from './receive-github.ts';
import { buildServer } from './server.ts';
import { startAuditWorker } from './start-audit-worker.ts';
import { startScanWorker } from './start-scan-worker.ts';
import { startWorker } from './worker.ts';

/** What this process does: answer requests, work jobs, or both. */
export type ServerMode = 'api' | 'worker' | 'all';

export type RunningServer = {
  readonly deps: Deps;
  /** Base URL of this process; null when it only works jobs. */
  readonly url: string | null;
  /** Printed once at the first start; null otherwise. */
  readonly adminKey: string | null;
  /** Takes no more work, lets what runs finish for up to 20 s, gives the rest back, and closes everything. */
  readonly stop: () => Promise<void>;
};

const GRACE_MS = 20_000;

/** Starts the database if there is none, brings it up to date, and starts what the mode names. */
export async function startServer(input: {
  readonly settings: ServerSettings;
  readonly mode: ServerMode;
  readonly log: Logger;
}): Promise<RunningServer> {
  const { settings, mode, log } = input;
  const embedded =
    settings.DATABASE_URL === undefined
      ? await startEmbeddedPostgres({ dataDir: settings.SKILLGATE_DATA_DIR, log })
      : null;
  const databaseUrl = settings.DATABASE_URL ?? embedded?.url ?? '';
  await migrateDatabase({ url: databaseUrl });
  let isDraining = false;
  const deps = await buildDeps({
    settings,
    databaseUrl,
    publicUrl: settings.SKILLGATE_PUBLIC_URL ?? `http://localhost:${String(settings.PORT)}`,
    log,
    isDraining: () => isDraining,
  });
  const adminKey = await ensureAdminKey(deps, {
    configuredKey: settings.SKILLGATE_BOOTSTRAP_ADMIN_KEY ?? null,
  });
  if (mode !== 'api') {
    await startWorker(deps);
    await startScanWorker(deps);
    await startAuditWorker(deps);
  }
  const http = mode === 'worker' ? null : await openHttp(deps, settings);
  return {
    deps,
    url: http === null ? null : `http://localhost:${String(http.port)}`,
    adminKey,
    async stop() {
      isDraining = true;
      const answered = http === null ? Promise.resolve() : closeHttp(http.server);
      await Promise.all([answered, deps.queue.stop({ timeoutMs: GRACE_MS, until: answered })]);
      await deps.http.close();
      await deps.database.close();
      await embedded?.stop();
    },
  };
}

async function openHttp(
  deps: Deps,
  settings: ServerSettings,
): Promise<{ server: Server; port: number }> {
  const app = buildServer(deps, {
    routes,
    receiver: await openReceiver(deps, settings),
    trustedProxies: settings.SKILLGATE_TRUSTED_PROXIES,
  });
  return listen({
    listener: app,
    host: settings.HOST,
    port: settings.PORT,
    newRequestId: () => deps.newId('req'),
  });
}

async function openReceiver(deps: Deps, settings: ServerSettings): Promise<RequestHandler | null> {
  const { github } = settings;
  if (github === null) return null;
  const bot = await createBot({
    appId: github.appId,
    privateKey: github.privateKey,
    webhookSecret: github.webhookSecrets[0],
    baseUrl: github.baseUrl,
    log: deps.log,
  });
  return receiveGitHub(deps, { bot, secrets: github.webhookSecrets });
}

/** Resolves when the last answer has left; connections that are still busy after the grace time are cut. */
async function closeHttp(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
