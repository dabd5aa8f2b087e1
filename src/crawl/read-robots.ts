import robotsModule from 'robots-parser';
import type { HttpGuard } from '../net/http-guard.ts';
import { NetError } from '../net/net-error.ts';
import { fetchPage } from './fetch-page.ts';

/** Its types promise a default export; what is loaded is the function itself. */
const robotsParser = 'default' in robotsModule ? robotsModule.default : robotsModule;

const MAX_BYTES = 512 * 1024;
const MAX_DELAY_SECONDS = 10;

export type Robots = {
  readonly isAllowed: (url: URL) => boolean;
  /** Milliseconds between two requests. */
  readonly delayMs: number;
};

/** What a site lets us read. Without the file everything; while its server fails nothing (RFC 9309, 2.3.1). */
export async function readRobots(
  http: HttpGuard,
  input: { readonly origin: string; readonly userAgent: string; readonly signal: AbortSignal },
): Promise<Robots> {
  const { userAgent } = input;
  const url = new URL('/robots.txt', input.origin);
  const name = userAgent.split('/')[0] ?? userAgent;
  try {
    const { answer } = await fetchPage(http, { ...input, url, maxBytes: MAX_BYTES });
    if (answer.status >= 500) return { isAllowed: () => false, delayMs: 0 };
    if (answer.status >= 400) return { isAllowed: () => true, delayMs: 0 };
    const robots = robotsParser(url.href, Buffer.from(answer.body).toString('utf8'));
    const delay = robots.getCrawlDelay(name) ?? 0;
    return {
      isAllowed: (page) => robots.isAllowed(page.href, name) !== false,
      delayMs: Math.min(MAX_DELAY_SECONDS, Math.max(0, delay)) * 1000,
    };
  } catch (error) {
    // A redirect that leads nowhere is no file; whatever else fails will fail for the first page too, and is told there.
    if (error instanceof NetError) return { isAllowed: () => true, delayMs: 0 };
    throw error;
  }
}
