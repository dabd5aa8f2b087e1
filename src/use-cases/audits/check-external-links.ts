import type { BrokenLink, Crawl } from '../../crawl/crawled-page.ts';
import { fetchPage } from '../../crawl/fetch-page.ts';
import { NetError } from '../../net/net-error.ts';
import type { Deps } from '../deps.ts';

const MAX_LINKS = 50;
const CONCURRENCY = 4;
const GONE = new Set([404, 410]);

/** Links to other sites that lead nowhere; at most fifty are asked, and what refuses programs is not counted as broken. */
export async function checkExternalLinks(
  deps: Deps,
  input: {
    readonly crawl: Crawl;
    readonly userAgent: string;
    readonly signal: AbortSignal;
    readonly isLate: () => boolean;
  },
): Promise<BrokenLink[]> {
  const { crawl, userAgent, signal } = input;
  const [home] = crawl.pages;
  if (home === undefined) return [];
  const { origin } = new URL(home.url);
  const sources = new Map<string, string>();
  for (const page of crawl.pages) {
    for (const link of page.links) {
      if (new URL(link).origin === origin || sources.has(link)) continue;
      if (sources.size < MAX_LINKS) sources.set(link, page.url);
    }
  }
  const waiting = [...sources];
  const broken: BrokenLink[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (input.isLate()) return;
      const [text, from] = next;
      const status = await ask(deps, { url: new URL(text), userAgent, signal });
      if (status !== 'fine') broken.push({ url: text, from, status });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return broken;
}

async function ask(
  deps: Deps,
  input: { readonly url: URL; readonly userAgent: string; readonly signal: AbortSignal },
): Promise<number | null | 'fine'> {
  try {
    const { answer } = await fetchPage(deps.http, { ...input, method: 'HEAD', maxBytes: 0 });
    return GONE.has(answer.status) ? answer.status : 'fine';
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    return error.kind === 'dns' ? null : 'fine';
  }
}
