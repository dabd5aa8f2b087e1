import { createBot } from '../../app/bot.ts';
import { buildDeps } from '../../app/deps.ts';
import { readSettings } from '../../app/env.ts';
import { listen } from '../../app/listen.ts';
import { receiveGitHub } from '../../app/receive-github.ts';
import { buildServer } from '../../app/server.ts';
import type { Route } from '../../src/api/route.ts';
import type { Logger } from '../../src/contract/logger.ts';
import type { Deps } from '../../src/use-cases/deps.ts';

type LogLine = {
  readonly level: string;
  readonly message: string;
  readonly fields: object;
};

export type WebhookServer = {
  readonly url: string;
  readonly deps: Deps;
  /** Everything that was logged. */
  readonly log: readonly LogLine[];
  close(): Promise<void>;
};

/** The real receiver on a real port over a real database: settings, Probot and server as the process builds them. */
export async function startWebhookServer(input: {
  readonly databaseUrl: string;
  readonly app: { readonly id: number; readonly privateKey: string } | null;
  readonly webhookSecret: string;
  readonly previousSecret?: string;
  readonly githubUrl?: string;
  /** Default: none, the receiver alone. */
  readonly routes?: readonly Route[];
}): Promise<WebhookServer> {
  const lines: LogLine[] = [];
  const keep = (level: string) => (fields: object, message: string) => {
    lines.push({ level, message, fields });
  };
  const log: Logger = {
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  };
  const reading = readSettings({
    DATABASE_URL: input.databaseUrl,
    SKILLGATE_PUBLIC_URL: 'https://gate.test',
    ...(input.app === null
      ? {}
      : {
          APP_ID: String(input.app.id),
          PRIVATE_KEY: input.app.privateKey,
          WEBHOOK_SECRET: input.webhookSecret,
          SKILLGATE_GITHUB_WEBHOOK_SECRET_PREVIOUS: input.previousSecret,
          SKILLGATE_GITHUB_BASE_URL: input.githubUrl ?? 'http://127.0.0.1:9',
        }),
  });
  if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
  const { settings } = reading;
  const deps = await buildDeps({
    settings,
    databaseUrl: input.databaseUrl,
    publicUrl: 'https://gate.test',
    log,
    isDraining: () => false,
  });
  const { github } = settings;
  const receiver =
    github === null
      ? null
      : receiveGitHub(deps, {
          bot: await createBot({ ...github, webhookSecret: github.webhookSecrets[0], log }),
          secrets: github.webhookSecrets,
        });
  const { server, port } = await listen({
    listener: buildServer(deps, { routes: input.routes ?? [], receiver, trustedProxies: 0 }),
    host: '127.0.0.1',
    port: 0,
    newRequestId: () => deps.newId('req'),
  });
  return {
    url: `http://127.0.0.1:${port}`,
    deps,
    log: lines,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await deps.queue.stop({ timeoutMs: 1_000 });
      await deps.database.close();
    },
  };
}
