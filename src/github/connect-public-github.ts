import { createGitHubCaller } from './create-github-caller.ts';
import type { GitHubRepository } from './github-app.ts';
import { openRepository } from './open-repository.ts';

/** GitHub as anybody sees it. */
export type PublicGitHub = {
  /** A public repository without any credential; a private one is `not-found` at its first call. */
  repository(input: {
    readonly owner: string;
    readonly repo: string;
    readonly signal?: AbortSignal;
  }): GitHubRepository;
};

const TIMEOUT_MS = 15_000;

/** GitHub without App or token, on GitHub.com or any other base URL. Its rate limit is that of our address. */
export function connectPublicGitHub(options: {
  readonly clock: () => Date;
  /** Null or absent: github.com's. */
  readonly baseUrl?: string | null | undefined;
  readonly fetch?: typeof fetch | undefined;
}): PublicGitHub {
  return {
    repository: ({ owner, repo, signal }) => {
      const call = createGitHubCaller({
        baseUrl: (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, ''),
        fetch: options.fetch ?? fetch,
        clock: options.clock,
        timeoutMs: TIMEOUT_MS,
        userAgent: 'skillgate',
        signal,
        authorization: () => Promise.resolve(null),
      });
      return openRepository({ call, appId: 0, permissions: { contents: 'read' }, owner, repo });
    },
  };
}
