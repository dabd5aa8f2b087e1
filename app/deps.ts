import { randomBytes } from 'node:crypto';
import type { Logger } from '../src/contract/logger.ts';
import { mintId } from '../src/contract/mint-id.ts';
import { connectPublicGitHub } from '../src/github/connect-public-github.ts';
import { connectIdentity } from '../src/github/connect-identity.ts';
import { connectGitHub } from '../src/github/connect-github.ts';
import { createHttpGuard } from '../src/net/create-http-guard.ts';
import { connectJudge } from '../src/judge/connect-judge.ts';
import { createRateLimiter } from '../src/store/create-rate-limiter.ts';
import { openDatabase } from '../src/store/open-database.ts';
import { openQueue } from '../src/store/open-queue.ts';
import type { Deps } from '../src/use-cases/deps.ts';
import { createMetrics } from './create-metrics.ts';
import { enginePool } from './engine-pool.ts';
import type { ServerSettings } from './env.ts';
import { findOidcIssuer } from './find-oidc-issuer.ts';
import { openEncryptionKey } from './open-encryption-key.ts';
import { openSignIn } from './open-sign-in.ts';
import { readUpstreamIndex } from './read-upstream-index.ts';
import { recentCounts } from './recent-counts.ts';

/** Opens everything the use cases need; `publicUrl` and `databaseUrl` are known only after their defaults are. */
export async function buildDeps(input: {
  readonly settings: ServerSettings;
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly isDraining: () => boolean;
}): Promise<Deps> {
  const { settings, databaseUrl, publicUrl, log } = input;
  const database = await openDatabase({
    url: databaseUrl,
    max: settings.SKILLGATE_DATABASE_POOL,
    applicationName: 'skillgate',
  });
  const opened = openSignIn(settings);
  const encryptionKey = await openEncryptionKey(settings);
  const queue = recentCounts(await openQueue({ url: databaseUrl, log }));
  return {
    database,
    queue,
    rateLimiter: createRateLimiter({ database }),
    ...enginePool(settings.SKILLGATE_UPSTREAM_INDEX ?? null),
    upstream:
      settings.SKILLGATE_UPSTREAM_INDEX === undefined
        ? null
        : readUpstreamIndex(settings.SKILLGATE_UPSTREAM_INDEX),
    clock: () => new Date(),
    newId: (prefix) => mintId(prefix, randomBytes),
    randomBytes,
    log,
    metrics: createMetrics({ queue }),
    isDraining: input.isDraining,
    http: createHttpGuard({ allowedNetworks: settings.SKILLGATE_ALLOWED_NETWORKS }),
    settings: {
      publicUrl,
      environment: settings.SKILLGATE_ENVIRONMENT,
      defaultPlan: settings.SKILLGATE_DEFAULT_PLAN,
      topUpUrl: settings.SKILLGATE_TOPUP_URL ?? `${publicUrl}/credits`,
      contentDays: settings.SKILLGATE_CONTENT_DAYS,
      queueLimit: settings.SKILLGATE_QUEUE_LIMIT,
      corsOrigins: settings.SKILLGATE_CORS_ORIGINS,
      faultPoint: settings.SKILLGATE_FAULT_POINT ?? null,
      ...(settings.SKILLGATE_INTERNAL_TOKEN === undefined
        ? {}
        : { internalToken: settings.SKILLGATE_INTERNAL_TOKEN }),
      adminLogins: settings.SKILLGATE_ADMIN_LOGINS,
      ...(opened === null ? {} : { sessionKey: opened.sessionKey }),
      ...(encryptionKey === null ? {} : { encryptionKey }),
      ...(settings.SKILLGATE_STRIPE_WEBHOOK_SECRET === undefined
        ? {}
        : { stripeSecret: settings.SKILLGATE_STRIPE_WEBHOOK_SECRET }),
      // An Enterprise Server shows its pages where its REST API is, without the API's path.
      ...(settings.github?.baseUrl?.endsWith('/api/v3')
        ? { githubUrl: settings.github.baseUrl.replace(/\/api\/v3$/, '') }
        : {}),
    },
    judge: settings.judge === null ? null : connectJudge(settings.judge),
    ...(opened === null ? {} : { signIn: opened.signIn }),
    publicGithub: connectPublicGitHub({
      clock: () => new Date(),
      baseUrl: settings.github?.baseUrl,
    }),
    identity: connectIdentity({
      issuers: settings.SKILLGATE_OIDC_ISSUERS ?? [
        findOidcIssuer(settings.github?.baseUrl ?? null),
      ],
      audience: publicUrl,
      clock: () => new Date(),
    }),
    github:
      settings.github === null
        ? null
        : connectGitHub({
            appId: settings.github.appId,
            privateKey: settings.github.privateKey,
            clock: () => new Date(),
            baseUrl: settings.github.baseUrl ?? undefined,
          }),
  };
}
