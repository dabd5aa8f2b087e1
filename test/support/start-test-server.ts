import { randomBytes } from 'node:crypto';
import { listen } from '../../app/listen.ts';
import { buildServer } from '../../app/server.ts';
import type { Route } from '../../src/api/route.ts';
import { routes as allRoutes } from '../../src/api/routes/index.ts';
import { mintKeyToken } from '../../src/contract/mint-key-token.ts';
import type { KeyPrefix } from '../../src/contract/key-prefix.ts';
import type { Scope } from '../../src/contract/scope.ts';
import { createKey } from '../../src/store/keys/create-key.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import type { Deps } from '../../src/use-cases/deps.ts';
import { buildTestDeps } from './build-test-deps.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

type KeyOptions = {
  readonly organizationId?: string;
  readonly prefix?: KeyPrefix;
  readonly kind?: 'manual' | 'oidc' | 'bootstrap';
  readonly expiresAt?: Date | null;
  readonly repositoryId?: number;
  readonly name?: string;
};

export type TestServer = {
  /** `http://127.0.0.1:…`, without a trailing slash. */
  readonly url: string;
  readonly deps: Deps;
  readonly database: TestDatabase;
  /** Id of the organization that keys belong to unless told otherwise. */
  readonly organizationId: string;
  /** A token with these scopes, stored and usable. */
  key(scopes?: readonly Scope[], options?: KeyOptions): Promise<string>;
  organization(planId?: string): Promise<string>;
  close(): Promise<void>;
};

/** The real server on a free port over an isolated database. */
export async function startTestServer(
  options: {
    readonly plan?: string;
    readonly routes?: readonly Route[];
    readonly overrides?: Parameters<typeof buildTestDeps>[1];
  } = {},
): Promise<TestServer> {
  const database = await testDatabase();
  const deps = await buildTestDeps(database, options.overrides);
  const app = buildServer(deps, {
    routes: options.routes ?? allRoutes,
    receiver: null,
    trustedProxies: 1,
  });
  const { server, port } = await listen({
    listener: app,
    host: '127.0.0.1',
    port: 0,
    newRequestId: () => deps.newId('req'),
  });
  const organization = async (planId = 'enterprise'): Promise<string> => {
    const slug = `org-${randomBytes(6).toString('hex')}`;
    const made = await deps.database.transaction((trx) =>
      createOrganization(trx, { name: 'Example', slug, planId }),
    );
    if (made === null) throw new Error('the slug is taken');
    return made.id;
  };
  const organizationId = await organization(options.plan);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    deps,
    database,
    organizationId,
    organization,
    async key(scopes = ['admin'], keyOptions = {}) {
      const token = mintKeyToken(keyOptions.prefix ?? 'sq_dev_', randomBytes);
      await deps.database.transaction((trx) =>
        createKey(trx, {
          organizationId: keyOptions.organizationId ?? organizationId,
          token,
          name: keyOptions.name ?? 'test',
          scopes,
          kind: keyOptions.kind ?? 'manual',
          createdBy: 'usr_test',
          expiresAt: keyOptions.expiresAt ?? null,
          repositoryId: keyOptions.repositoryId ?? null,
        }),
      );
      return token;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await deps.queue.stop({ timeoutMs: 5000 });
      await deps.http.close();
      await database.drop();
    },
  };
}
