import { clipText } from '../contract/clip-text.ts';
import { findActiveContent } from './find-active-content.ts';
import { findReportThreats } from './find-report-threats.ts';
import { findSecrets } from './find-secrets.ts';
import { maskSpans } from './mask-spans.ts';
import { nameInvisible } from './name-invisible.ts';

const longest = 500;
const angle: Readonly<Record<string, string>> = {
  '<': '‹',
  '>': '›',
  '＜': '‹',
  '＞': '›',
  '﹤': '‹',
  '﹥': '›',
};
const entityStart = /[&＆﹠](?=[#＃a-z])/giu;
const rounds = 3;

/**
 * Scanned text in the inert form of section 8.4: at most 500 characters, `<` and `>` as `‹` and `›`, invisible characters
 * as code points, secrets masked, active schemes as `javascript[:]`. What it returns always passes the content scanner as
 * evidence; a text that resists is folded (NFKC) first, and withheld if even that does not help.
 */
export function inertEvidence(text: string, limit: number = longest): string {
  let inert = defuse(clipText(text, limit * 4), limit);
  for (let round = 0; round < rounds; round += 1) {
    if (isClean(inert)) return inert;
    inert = defuse(inert.normalize('NFKC').replaceAll('&', '[&]'), limit);
  }
  return isClean(inert) ? inert : '[withheld: cannot be shown safely]';
}

function defuse(text: string, limit: number): string {
  const named = nameInvisible(maskSpans(text, findSecrets(text)));
  const plain = named
    .replace(/[<>＜＞﹤﹥]/g, (sign) => angle[sign] ?? sign)
    .replace(entityStart, '[&]');
  return clipText(breakActive(plain), limit);
}

/** Puts the sign that makes it work (`:` of a scheme, `=` of a handler) into brackets. */
function breakActive(text: string): string {
  let broken = '';
  let from = 0;
  for (const { start, end } of [...findActiveContent(text)].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    broken += text.slice(from, start) + text.slice(start, end).replace(/[:=]/, '[$&]');
    from = end;
  }
  return broken + text.slice(from);
}

function isClean(text: string): boolean {
  for (const _hit of findReportThreats(text, false)) return false;
  return true;
}
