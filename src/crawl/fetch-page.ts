import type { GuardedAnswer, HttpGuard } from '../net/http-guard.ts';
import { NetError } from '../net/net-error.ts';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_REDIRECTS = 5;

export type FetchedPage = { readonly url: URL; readonly answer: GuardedAnswer };

/** Reads one address, following its redirects one by one: each is a request of its own, and is checked like the first. */
export async function fetchPage(
  http: HttpGuard,
  input: {
    readonly url: URL;
    readonly userAgent: string;
    readonly signal: AbortSignal;
    readonly method?: 'GET' | 'HEAD';
    readonly maxBytes?: number;
    /** Asked before each redirect is followed; absent: all are. */
    readonly mayFollow?: (to: URL) => boolean;
  },
): Promise<FetchedPage> {
  let { url } = input;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const answer = await http.request({
      url,
      method: input.method ?? 'GET',
      headers: {
        'user-agent': input.userAgent,
        accept: 'text/html, text/markdown, text/plain, application/json;q=0.9, */*;q=0.1',
      },
      timeoutMs: TIMEOUT_MS,
      maxBytes: input.maxBytes ?? MAX_BYTES,
      signal: input.signal,
    });
    const location = answer.headers['location'];
    if (answer.status < 300 || answer.status > 399 || location === undefined)
      return { url, answer };
    if (!URL.canParse(location, url)) throw new NetError('redirect', 'A redirect leads nowhere');
    url = new URL(location, url);
    if (input.mayFollow?.(url) === false) {
      throw new NetError('redirect', 'A redirect leads to another site');
    }
  }
  throw new NetError('redirect', 'There are too many redirects');
}
