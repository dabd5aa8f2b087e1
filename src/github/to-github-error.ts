import { z } from 'zod';
import { GitHubError, type GitHubErrorKind } from './github-error.ts';

/** What @octokit/request throws on an answer of 400 and above; on a broken connection `response` is missing. */
const HttpError = z.object({
  status: z.number(),
  message: z.string(),
  response: z
    .object({
      headers: z.record(z.string(), z.union([z.string(), z.number()]).optional()),
      data: z.unknown(),
    })
    .optional(),
});

const Body = z.object({ message: z.string() });

/** "Wait at least one minute" is GitHub's advice where it names no time. */
const defaultWaitSeconds = 60;
const messageLimit = 300;

const statusKinds = new Map<number, GitHubErrorKind>([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [410, 'not-found'],
]);

/** Names what went wrong in a call, from whatever the HTTP client threw. */
export function toGitHubError(
  error: unknown,
  input: { operation: string; now: Date },
): GitHubError {
  if (error instanceof GitHubError) return error;
  const { operation } = input;
  const parsed = HttpError.safeParse(error);
  const response = parsed.data?.response;
  if (!parsed.success || response === undefined) {
    return new GitHubError('network', 'GitHub could not be reached', { operation }, error);
  }
  const { status } = parsed.data;
  const said = Body.safeParse(response.data).data?.message ?? '';
  const message = said.slice(0, messageLimit) || `GitHub answered ${status}`;
  const wait = limitSeconds(status, said, response.headers, input.now);
  if (wait !== null) {
    const extra = { status, operation, retryAfterSeconds: wait };
    return new GitHubError('rate-limited', message, extra, error);
  }
  if (status >= 500) {
    const asked = Number(response.headers['retry-after']);
    const extra = { status, operation, ...(asked > 0 ? { retryAfterSeconds: asked } : {}) };
    return new GitHubError('server', message, extra, error);
  }
  const kind = statusKinds.get(status) ?? 'invalid';
  return new GitHubError(kind, message, { status, operation }, error);
}

/** Seconds until the limit is over; null when the answer is not about a limit. A bare 403 is a permission. */
function limitSeconds(
  status: number,
  message: string,
  headers: Readonly<Record<string, string | number | undefined>>,
  now: Date,
): number | null {
  if (status !== 403 && status !== 429) return null;
  const asked = headers['retry-after'];
  if (asked !== undefined && Number.isFinite(Number(asked))) return Math.max(1, Number(asked));
  if (String(headers['x-ratelimit-remaining']) === '0') {
    const reset = Number(headers['x-ratelimit-reset']);
    const seconds = Math.ceil(reset - now.getTime() / 1000);
    return Number.isFinite(seconds) ? Math.max(1, seconds) : defaultWaitSeconds;
  }
  const isLimit =
    status === 429 || /secondary rate limit|rate limit exceeded|abuse detection/i.test(message);
  return isLimit ? defaultWaitSeconds : null;
}
