import { randomBytes } from 'node:crypto';
import { createMetrics } from '../../app/create-metrics.ts';
import { mintId } from '../../src/contract/mint-id.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { fixFiles } from '../../src/fix/fix-files.ts';
import { connectPublicGitHub } from '../../src/github/connect-public-github.ts';
import { createHttpGuard } from '../../src/net/create-http-guard.ts';
import { createRateLimiter } from '../../src/store/create-rate-limiter.ts';
import { openQueue } from '../../src/store/open-queue.ts';
import type { Deps } from '../../src/use-cases/deps.ts';
import type { Settings } from '../../src/use-cases/settings.ts';
import type { TestDatabase } from './test-database.ts';

/** Everything real over an isolated database; stop `deps.queue` before the database is dropped. */
export async function buildTestDeps(
  test: TestDatabase,
  overrides: Partial<Omit<Deps, 'settings'>> & { readonly settings?: Partial<Settings> } = {},
): Promise<Deps> {
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const queue = overrides.queue ?? (await openQueue({ url: test.url, log: silent }));
  const clock = overrides.clock ?? (() => new Date());
  return {
    database: test.database,
    rateLimiter: createRateLimiter({ database: test.database, clock }),
    scan: (files, options) => Promise.resolve(scanFiles(files, options)),
    fix: (task) => Promise.resolve(fixFiles(task)),
    newId: (prefix) => mintId(prefix, randomBytes),
    randomBytes,
    log: silent,
    metrics: createMetrics({ queue }),
    isDraining: () => false,
    github: null,
    publicGithub: connectPublicGitHub({ clock, baseUrl: 'http://127.0.0.1:9' }),
    http: createHttpGuard({ allowedNetworks: ['127.0.0.0/8'] }),
    judge: null,
    upstream: null,
    ...overrides,
    queue,
    clock,
    settings: {
      publicUrl: 'http://localhost:3000',
      environment: 'development',
      defaultPlan: 'enterprise',
      topUpUrl: 'http://localhost:3000/credits',
      contentDays: 30,
      queueLimit: 10_000,
      faultPoint: null,
      sessionKey: randomBytes(32),
      encryptionKey: randomBytes(32),
      ...overrides.settings,
    },
  };
}

function ignore(): void {
  // Tests that look at logs bring their own.
}
