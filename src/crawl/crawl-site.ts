import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpGuard } from '../net/http-guard.ts';
import { NetError } from '../net/net-error.ts';
import { agentDocuments } from './agent-documents.ts';
import { CrawlFailure } from './crawl-failure.ts';
import type { BrokenLink, Crawl, CrawledPage } from './crawled-page.ts';
import { fetchPage } from './fetch-page.ts';
import { readAnswer } from './read-answer.ts';
import { readRobots, type Robots } from './read-robots.ts';
import { readStart } from './read-start.ts';

const CONCURRENCY = 3;
const MAX_SKIPPED = 1000;

type Wanted = { readonly url: URL; readonly from: string | null };

/**
 * Reads a site politely: what robots.txt allows, of one origin, a few requests at a time, up to a number of pages and a
 * point in time. Throws CrawlFailure when not even the first page can be read.
 */
export async function crawlSite(
  http: HttpGuard,
  input: {
    readonly url: URL;
    readonly maxPages: number;
    readonly userAgent: string;
    readonly signal: AbortSignal;
    /** True when no more requests shall begin. */
    readonly isLate: () => boolean;
    readonly onPage: (counts: { read: number; known: number; failed: number }) => Promise<void>;
  },
): Promise<Crawl> {
  const { userAgent, signal } = input;
  const start = await readStart(http, input);
  const { origin } = start.url;
  const robots = await readRobots(http, { origin, userAgent, signal });
  if (!robots.isAllowed(input.url) || !robots.isAllowed(start.url)) {
    throw new CrawlFailure('robots', 'The robots.txt of the site does not allow this address.');
  }
  const first = readAnswer(start);
  if (first === null) throw new CrawlFailure('http_4xx', 'The address holds no text to read.');
  const pages: CrawledPage[] = [first];
  const broken: BrokenLink[] = [];
  const skipped: { url: string; reason: string }[] = [];
  const seen = new Set([input.url.href, start.url.href]);
  const names = new Set([first.path]);
  const waiting: Wanted[] = [];
  let inFlight = 0;

  const want = (text: string, from: string | null): void => {
    const url = new URL(text, origin);
    if (url.origin !== origin || seen.has(url.href)) return;
    seen.add(url.href);
    if (robots.isAllowed(url)) waiting.push({ url, from });
    else if (skipped.length < MAX_SKIPPED) skipped.push({ url: url.href, reason: 'robots' });
  };
  const keep = (page: CrawledPage): void => {
    if (names.has(page.path)) return;
    names.add(page.path);
    pages.push(page);
    for (const link of page.links) want(link, page.url);
  };
  for (const path of agentDocuments) want(path, null);
  for (const link of first.links) want(link, first.url);

  const visit = async ({ url, from }: Wanted): Promise<void> => {
    try {
      const mayFollow = (to: URL): boolean => to.origin === origin && robots.isAllowed(to);
      const fetched = await fetchPage(http, { url, userAgent, signal, mayFollow });
      const { status } = fetched.answer;
      if (status >= 400) {
        if (from !== null) broken.push({ url: url.href, from, status });
        return;
      }
      const page = readAnswer(fetched);
      if (page === null) return;
      // Many sites answer every address with their front page: that is no word for agents.
      if (from === null && page.kind === 'page') return;
      if (pages.length < input.maxPages) keep(page);
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      if (from === null || error.kind === 'redirect') return;
      broken.push({ url: url.href, from, status: null });
    }
  };
  const work = async (): Promise<void> => {
    while (pages.length + inFlight < input.maxPages && !input.isLate()) {
      const next = waiting.shift();
      if (next === undefined) return;
      inFlight += 1;
      await pause(robots, signal);
      await visit(next);
      inFlight -= 1;
      const known = Math.min(input.maxPages, pages.length + inFlight + waiting.length);
      await input.onPage({ read: pages.length, known, failed: broken.length });
    }
  };
  // Workers that found nothing to do come back when others have found more.
  const concurrency = robots.delayMs > 0 ? 1 : CONCURRENCY;
  while (waiting.length > 0 && pages.length < input.maxPages && !input.isLate()) {
    await Promise.all(Array.from({ length: concurrency }, work));
  }
  const left = waiting.length > 0;
  for (const { url } of waiting.slice(0, MAX_SKIPPED - skipped.length)) {
    skipped.push({ url: url.href, reason: input.isLate() ? 'timeout' : 'limit' });
  }
  return { pages, broken, skipped, stop: stopOf(left, input.isLate()) };
}

async function pause(robots: Robots, signal: AbortSignal): Promise<void> {
  if (robots.delayMs > 0) await sleep(robots.delayMs, undefined, { signal });
}

function stopOf(isLeft: boolean, isLate: boolean): Crawl['stop'] {
  if (!isLeft) return 'done';
  return isLate ? 'timeout' : 'limit';
}
