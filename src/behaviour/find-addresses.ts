import { allMatches } from './all-matches.ts';
import { findUrls, type FoundUrl } from './find-urls.ts';

/** A place that data can be sent to by an order in prose: a web address or a mailbox. */
export type FoundAddress = FoundUrl & { readonly kind: 'url' | 'mail' };

const MAIL =
  /(?<![\w./:@-])(?:mailto:)?([\w.+-]{1,64})@((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})\b/gi;
/** Host and path without a scheme in running text; a path or a telling label is needed to tell it from a file name. */
const BARE =
  /(?<![\w./:@-])((?:[a-z0-9-]{2,63}\.){1,4}(?:com|net|org|io|dev|app|ai|co|me|xyz|cloud|site|online|info|tech|sh|cc|ru|cn|top|test|run|link|live|pro|biz|us|eu|uk|de|fr|to|gg|tk|in|space|store|club|systems?|services?|tools?|network|host))(?::\d{2,5})?(\/[\w./?=&%{}$-]{0,200})?(?![\w@-])/g;

/** Addresses in a text that stands as prose: URLs, mailboxes, and hosts written without a scheme. */
export function findAddresses(text: string): FoundAddress[] {
  const urls = findUrls(text).map((url) => ({ ...url, kind: 'url' as const }));
  const mails = (text.includes('@') ? allMatches(text, MAIL) : []).map((match) => ({
    kind: 'mail' as const,
    start: match.index,
    end: match.index + match[0].length,
    scheme: 'mailto',
    host: (match[2] ?? '').toLowerCase(),
    path: '',
  }));
  const taken = [...urls, ...mails];
  const bare = allMatches(text, BARE)
    .map((match) => ({
      kind: 'url' as const,
      start: match.index,
      end: match.index + match[0].length,
      scheme: '',
      host: (match[1] ?? '').toLowerCase(),
      path: match[2] ?? '',
    }))
    .filter(({ start }) => taken.every((known) => start < known.start || start >= known.end));
  return [...taken, ...bare].sort((a, b) => a.start - b.start);
}
