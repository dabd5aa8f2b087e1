import { allMatches } from './all-matches.ts';

/** An address in a text. Offsets are relative to that text. */
export type FoundUrl = {
  readonly start: number;
  readonly end: number;
  readonly scheme: string;
  readonly host: string;
  /** Path, query and fragment as written. */
  readonly path: string;
};

const URL_PATTERN =
  /\b(https?|ftp):\/\/(?:[^\s/@"'`<>|]{1,80}@)?(\[[0-9a-f:]{2,40}\]|[^\s/:?#"'`|()\\,;[\]<>]{1,253}|<[\w-]{1,40}>[^\s/:"'`|]{0,80})(?::\d{1,5})?([/?#][^\s"'`|<>\\]{0,600})?/gi;

/** Host and path without a scheme, as fetchers accept them: `get.tool.test/install.sh`. */
const BARE_PATTERN =
  /(?<![\w./@:-])((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?(\/[^\s"'`|<>)\\]{0,600})/gi;

/** Addresses in a piece of text; `bare` also takes hosts without a scheme (for arguments of a fetcher only). */
export function findUrls(text: string, options: { readonly bare?: boolean } = {}): FoundUrl[] {
  const addresses = text.includes('://') ? allMatches(text, URL_PATTERN) : [];
  const found = addresses.map((match) => toUrl(match, match[1] ?? '', 2));
  if (found.length > 0 || options.bare !== true) return found;
  return allMatches(text, BARE_PATTERN).map((match) => toUrl(match, '', 1));
}

function toUrl(match: RegExpExecArray, scheme: string, hostGroup: number): FoundUrl {
  return {
    start: match.index,
    end: match.index + match[0].length,
    scheme: scheme.toLowerCase(),
    host: (match[hostGroup] ?? '').toLowerCase().replace(/[.]+$/, ''),
    path: (match[hostGroup + 1] ?? '').replace(/[).,;\]*]+$/, ''),
  };
}
