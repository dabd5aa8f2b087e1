import { createHash } from 'node:crypto';

/** Name of a page among the artefacts of its site: its path, kept readable and unique. */
export function namePage(url: URL, kind: 'page' | 'document'): string {
  const segments = url.pathname
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .map((segment) => segment.replaceAll(/[^\w.~-]+/g, '-').slice(0, 80));
  const path = segments.slice(0, 12).join('/');
  if (kind === 'document' && url.search === '') return path;
  const isFolder = url.pathname.endsWith('/') || path === '';
  const name = isFolder ? [path, 'index'].filter(Boolean).join('/') : path;
  const query =
    url.search === ''
      ? ''
      : `-${createHash('sha256').update(url.search).digest('hex').slice(0, 8)}`;
  return `${name}${query}.md`;
}
