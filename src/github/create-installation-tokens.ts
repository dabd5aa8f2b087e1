import { z } from 'zod';
import type { GitHubPermissions } from './github-app.ts';
import type { GitHubCaller } from './github-caller.ts';

const Issued = z.object({ token: z.string().min(1), expires_at: z.iso.datetime({ offset: true }) });

/** A token is not used in its last minutes, so that a call under way does not outlive it. */
const marginMs = 5 * 60_000;
const capacity = 1_000;

type TokenWish = {
  readonly installationId: number;
  readonly repositoryId: number;
  readonly permissions: GitHubPermissions;
};

export type InstallationTokens = {
  /** A token for that repository and those permissions alone; `isRefused` forgets the one at hand. */
  get(wish: TokenWish, isRefused: boolean): Promise<string>;
  forget(installationId: number): void;
};

/** Installation tokens, kept until shortly before they expire. Their shape and length are GitHub's affair. */
export function createInstallationTokens(options: {
  readonly asApp: GitHubCaller;
  readonly clock: () => Date;
}): InstallationTokens {
  const kept = new Map<string, { installationId: number; token: string; until: number }>();

  const ask = async (key: string, wish: TokenWish): Promise<string> => {
    const issued = await options.asApp('POST /app/installations/{installation_id}/access_tokens', {
      schema: Issued,
      parameters: {
        installation_id: wish.installationId,
        repository_ids: [wish.repositoryId],
        permissions: wish.permissions,
      },
    });
    const oldest = kept.size >= capacity ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, {
      installationId: wish.installationId,
      token: issued.token,
      until: Date.parse(issued.expires_at) - marginMs,
    });
    return issued.token;
  };

  return {
    get: async (wish, isRefused) => {
      const names = Object.entries(wish.permissions).map((pair) => pair.join(':'));
      const key = [wish.installationId, wish.repositoryId, ...names.toSorted()].join(' ');
      const known = kept.get(key);
      if (known && !isRefused && known.until > options.clock().getTime()) return known.token;
      kept.delete(key);
      return ask(key, wish);
    },
    forget: (installationId) => {
      for (const [key, entry] of kept) {
        if (entry.installationId === installationId) kept.delete(key);
      }
    },
  };
}
