import type { CrawledPage } from './crawled-page.ts';
import type { FetchedPage } from './fetch-page.ts';
import { namePage } from './name-page.ts';
import { readHtml } from './read-html.ts';

/** A good answer as a page; null for what is no text for agents, such as images. */
export function readAnswer({ url, answer }: FetchedPage): CrawledPage | null {
  const { headers, isCut } = answer;
  const type = (headers['content-type'] ?? '').toLowerCase();
  const charset = /charset=["']?([\w-]+)/.exec(type)?.[1] ?? 'utf-8';
  const source = decode(answer.body, charset);
  const shared = { url: url.href, source, headers, isCut };
  if (/^(?:text\/html|application\/xhtml\+xml)/.test(type)) {
    const { text, links, loaded, base } = readHtml(source);
    const home = base !== null && URL.canParse(base, url) ? new URL(base, url) : url;
    return {
      ...shared,
      kind: 'page',
      path: namePage(url, 'page'),
      text,
      links: links.flatMap((link) => resolve(link, home)),
      insecure:
        url.protocol === 'https:'
          ? loaded.flatMap((link) => resolve(link, home)).filter((link) => link.startsWith('http:'))
          : [],
    };
  }
  const isText = /^(?:text\/(?:plain|markdown|x-markdown)|application\/(?:[\w.-]+\+)?json)/;
  if (!isText.test(type)) return null;
  const path = namePage(url, 'document');
  return { ...shared, kind: 'document', path, text: source, links: [], insecure: [] };
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function resolve(link: string, base: URL): string[] {
  if (!URL.canParse(link, base)) return [];
  const url = new URL(link, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return [];
  url.hash = '';
  return [url.href];
}
