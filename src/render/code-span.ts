import { shortenText } from './shorten-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { inertText } from './inert-text.ts';

/**
 * Untrusted text as inline code in GitHub's Markdown, safe in a table cell too. The fence is longer than any run of
 * backticks inside; text with a pipe or a backslash, which a table row reads before the fence does, is escaped instead.
 */
export function codeSpan(text: string, maxLength = 200): string {
  const line = shortenText(text.replace(/[\t\n\v\f\r ]+/g, ' ').trim(), maxLength);
  if (line === '') return '';
  const inert = inertText(line);
  if (/[|\\]/.test(inert)) return `<code>${escapeMarkdown(line)}</code>`;
  const longest = Math.max(0, ...(inert.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(inert) ? ' ' : '';
  return `${fence}${pad}${inert}${pad}${fence}`;
}
