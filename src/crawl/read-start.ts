import type { HttpGuard } from '../net/http-guard.ts';
import { NetError, type NetErrorKind } from '../net/net-error.ts';
import { CrawlFailure, type CrawlFailureCode } from './crawl-failure.ts';
import { fetchPage, type FetchedPage } from './fetch-page.ts';

const failures: Readonly<Record<NetErrorKind, readonly [CrawlFailureCode, string]>> = {
  refused: ['connection', 'The site does not resolve to public addresses only.'],
  dns: ['dns', 'The host name of the site does not resolve.'],
  tls: ['tls', 'The TLS connection to the site failed.'],
  connection: ['connection', 'The site could not be reached.'],
  timeout: ['timeout', 'The site did not answer in time.'],
  redirect: ['redirect', 'The redirects of the site lead nowhere, or to another site.'],
  'too-large': ['connection', 'The answer of the site is too large.'],
};

/** The first page of a site; throws CrawlFailure for whatever keeps us from reading it. */
export async function readStart(
  http: HttpGuard,
  input: { readonly url: URL; readonly userAgent: string; readonly signal: AbortSignal },
): Promise<FetchedPage> {
  const host = bare(input.url);
  try {
    const mayFollow = (to: URL): boolean => bare(to) === host;
    const fetched = await fetchPage(http, { ...input, mayFollow });
    const { status, headers } = fetched.answer;
    const isWall = headers['cf-mitigated'] !== undefined;
    if (status === 401 || status === 403 || status === 429 || isWall) {
      throw new CrawlFailure('blocked', 'The site refuses to be read by programs.');
    }
    if (status >= 500) throw new CrawlFailure('http_5xx', `The site answered ${status}.`);
    if (status >= 300) throw new CrawlFailure('http_4xx', `The site answered ${status}.`);
    return fetched;
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    const [code, message] = failures[error.kind];
    throw new CrawlFailure(code, message, error);
  }
}

/** The same site with and without `www` and encryption. */
function bare(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}
