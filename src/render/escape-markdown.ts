import { inertText } from './inert-text.ts';

/** What GitHub's Markdown could read as markup, wherever it stands in a line, and what starts a mention or reference. */
const markup = /[\\`*_~[\]<>&|$!(){}"'@#]/g;
/** A mention, an issue reference, an emoji, a link with a scheme. */
const triggers = /[@#:]/g;
/** Becomes a link without any markup. */
const bareWww = /www(?=\.)/gi;
/** A short reference such as `GH-12`. */
const issueWord = /\bGH(?=-\d)/gi;
/** GitHub links what looks like a commit id: seven and more hexadecimal digits. */
const commitId = /[0-9a-f]{7,}/gi;
/** A zero-width space as a reference: splits a trigger from what follows, while the source stays visible ASCII. */
const SPLIT = '&#8203;';

/**
 * Untrusted text as one line of plain text in GitHub's Markdown: no markup, HTML, link, mention, reference, emoji or
 * math comes alive, in a table cell or elsewhere; invisible characters are written out as `\u{…}`.
 */
export function escapeMarkdown(text: string): string {
  const line = inertText(text.replace(/[\t\n\v\f\r ]+/g, ' ')).trim();
  const escaped = line
    .replace(commitId, (id) => id.replace(/.{6}/g, '$&\0'))
    .replace(issueWord, '$&\0')
    .replace(bareWww, '$&\0')
    .replace(triggers, '$&\0')
    .replace(markup, toReference)
    .replaceAll('\0', SPLIT);
  // At the start of a line these would begin a list, underline a heading or draw a rule.
  if (/^[-+=]/.test(line)) return escaped.replace(/^./, toReference);
  return /^\d+\./.test(line) ? escaped.replace('.', '&#46;') : escaped;
}

function toReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
