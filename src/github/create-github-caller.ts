import { Octokit } from '@octokit/rest';
import { joinSignals } from '../contract/join-signals.ts';
import type { GitHubCaller } from './github-caller.ts';
import { GitHubError } from './github-error.ts';
import { toGitHubError } from './to-github-error.ts';

const silent = (): void => undefined;

/**
 * Calls GitHub with one kind of credential. Every call has an end: its own timeout or the job's signal. Nothing is
 * tried twice and no rate limit is waited for in here, with one exception: a token that GitHub refuses is replaced once,
 * as it may have been revoked or have expired in the middle of a job.
 */
export function createGitHubCaller(options: {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly clock: () => Date;
  readonly timeoutMs: number;
  readonly userAgent: string;
  readonly signal?: AbortSignal | undefined;
  /** The Authorization header, null for none; `isRefused` after a 401, when it must be a new one. */
  readonly authorization: (isRefused: boolean) => Promise<string | null>;
}): GitHubCaller {
  const octokit = new Octokit({
    baseUrl: options.baseUrl,
    userAgent: options.userAgent,
    // Octokit would write deprecation notices to the console.
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: options.fetch },
  });

  const once = async (
    route: string,
    input: { readonly parameters?: Readonly<Record<string, unknown>>; readonly timeoutMs?: number },
    isRefused: boolean,
  ): Promise<{ readonly data: unknown; readonly link: string }> => {
    const authorization = await options.authorization(isRefused);
    const { signal, release } = joinSignals({
      signals: options.signal === undefined ? [] : [options.signal],
      timeoutMs: input.timeoutMs ?? options.timeoutMs,
    });
    try {
      const response = await octokit.request(route, {
        ...input.parameters,
        headers: authorization === null ? {} : { authorization },
        request: { signal },
      });
      const data: unknown = response.data;
      return { data, link: response.headers.link ?? '' };
    } catch (error) {
      throw toGitHubError(error, { operation: route, now: options.clock() });
    } finally {
      release();
    }
  };

  return async (route, input) => {
    const { data, link } = await once(route, input, false).catch((error: unknown) => {
      const isRefused = error instanceof GitHubError && error.kind === 'unauthorized';
      if (!isRefused) throw error;
      return once(route, input, true);
    });
    const parsed = input.schema.safeParse(data);
    if (parsed.success) {
      input.onLink?.(link);
      return parsed.data;
    }
    // Cut short on the way, or a proxy's page instead of GitHub's JSON: worth another try later.
    throw new GitHubError(
      'server',
      'GitHub answered in an unknown shape',
      { operation: route },
      parsed.error,
    );
  };
}
