import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { appDeliveries } from './app-deliveries.ts';
import { createGitHubCaller } from './create-github-caller.ts';
import type {
  GitHubApp,
  GitHubInstallation,
  GitHubPermissions,
  GitHubRepositoryAccess,
} from './github-app.ts';
import { GitHubError } from './github-error.ts';
import { createInstallationTokens } from './create-installation-tokens.ts';
import { openRepository } from './open-repository.ts';
import { signAppJwt } from './sign-app-jwt.ts';

const Installation = z.object({
  id: z.number(),
  account: z.object({
    id: z.number(),
    login: z.string().optional(),
    slug: z.string().optional(),
    type: z.string().optional(),
  }),
  permissions: z.record(z.string(), z.string()),
  suspended_at: z.string().nullable().optional(),
});

const AccountType = z.enum(['Organization', 'User', 'Enterprise']).catch('Enterprise');

/** How long one call may take before it counts as a broken connection. */
const defaultTimeoutMs = 15_000;

/** The App on GitHub.com, on an Enterprise Server (`https://HOST/api/v3`) or on any other base URL. */
export function connectGitHub(options: {
  readonly appId: number;
  /** PEM, PKCS#1 or PKCS#8. */
  readonly privateKey: string;
  readonly clock: () => Date;
  /** Null or absent: github.com's. */
  readonly baseUrl?: string | null | undefined;
  readonly userAgent?: string | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly timeoutMs?: number | undefined;
}): GitHubApp {
  const { appId, clock } = options;
  const privateKey = createPrivateKey(options.privateKey);
  const connection = {
    baseUrl: (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, ''),
    fetch: options.fetch ?? fetch,
    clock,
    timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
    userAgent: options.userAgent ?? 'skillgate',
  };
  const asApp = createGitHubCaller({
    ...connection,
    authorization: () =>
      Promise.resolve(`bearer ${signAppJwt({ appId, privateKey, now: clock() })}`),
  });
  const tokens = createInstallationTokens({ asApp, clock });

  const findInstallation = async (id: number): Promise<GitHubInstallation | null> => {
    const route = 'GET /app/installations/{installation_id}';
    try {
      const found = await asApp(route, {
        schema: Installation,
        parameters: { installation_id: id },
      });
      return {
        id: found.id,
        account: {
          id: found.account.id,
          login: found.account.login ?? found.account.slug ?? '',
          type: AccountType.parse(found.account.type),
        },
        permissions: found.permissions,
        isSuspended: typeof found.suspended_at === 'string',
      };
    } catch (error) {
      if (error instanceof GitHubError && error.kind === 'not-found') return null;
      throw error;
    }
  };

  /**
   * What of the wish the installation has granted. A token is asked for at once, so that a job learns here that the App
   * was removed; GitHub refuses the whole wish (422) when one permission of it was not granted.
   */
  const grantedOf = async (access: GitHubRepositoryAccess): Promise<GitHubPermissions> => {
    try {
      await tokens.get(access, false);
      return access.permissions;
    } catch (error) {
      if (!(error instanceof GitHubError) || error.status !== 422) throw error;
      const installation = await findInstallation(access.installationId);
      if (installation === null) throw error;
      const permissions = keepGranted(access.permissions, installation.permissions);
      await tokens.get({ ...access, permissions }, false);
      return permissions;
    }
  };

  return {
    appId,
    repository: async (access) => {
      const { installationId, repositoryId, signal } = access;
      const permissions = await grantedOf(access);
      const wish = { installationId, repositoryId, permissions };
      const call = createGitHubCaller({
        ...connection,
        signal,
        authorization: async (isRefused) => `token ${await tokens.get(wish, isRefused)}`,
      });
      return openRepository({ call, appId, permissions, owner: access.owner, repo: access.repo });
    },
    findRepository: async ({ owner, repo }) => {
      try {
        const found = await asApp('GET /repos/{owner}/{repo}/installation', {
          schema: Installation,
          parameters: { owner, repo },
        });
        const token = await asApp('POST /app/installations/{installation_id}/access_tokens', {
          schema: z.object({ token: z.string() }),
          parameters: {
            installation_id: found.id,
            repositories: [repo],
            permissions: { metadata: 'read' },
          },
        });
        const call = createGitHubCaller({
          ...connection,
          authorization: () => Promise.resolve(`token ${token.token}`),
        });
        const { id } = await call('GET /repos/{owner}/{repo}', {
          schema: z.object({ id: z.number() }),
          parameters: { owner, repo },
        });
        return { installationId: found.id, repositoryId: id, permissions: found.permissions };
      } catch (error) {
        if (error instanceof GitHubError && error.kind === 'not-found') return null;
        throw error;
      }
    },
    ...appDeliveries(asApp),
    findInstallation: ({ installationId }) => findInstallation(installationId),
    forgetInstallation: ({ installationId }) => tokens.forget(installationId),
  };
}

function keepGranted(
  wished: GitHubPermissions,
  granted: Readonly<Record<string, string>>,
): GitHubPermissions {
  const kept = Object.entries(wished).filter(
    ([name, level]) => granted[name] === 'write' || granted[name] === level,
  );
  return Object.fromEntries(kept);
}
