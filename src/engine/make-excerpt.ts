import type { TextFile } from '../artefacts/text-file.ts';
import { activeCharacters } from '../contract/active-characters.ts';
import { limits } from './limits.ts';
import { maskSecrets } from './mask-secrets.ts';

/** What may need replacing: all but printable ASCII without markup and rows of spaces. */
const ODD = /[^ !-;=?-~]| {2}/;

/** Context taken on each side of a match, so that secrets are seen whole before they are masked. */
const MARGIN = 600;

/**
 * One inert line of at most 200 characters around a match: secrets masked, invisible and bidi characters written as
 * `\u{…}`, markup made inactive (`<` and `>` as `‹` and `›`).
 */
export function makeExcerpt(file: TextFile, start: number, end: number): string {
  const line = file.lines.lineAt(start);
  const from = Math.max(file.lines.startOf(line), start - MARGIN);
  const to = Math.min(file.lines.endOf(line), Math.max(end, start) + MARGIN);
  const whole = clean(file.text.slice(from, to));
  if (whole.length <= limits.excerptLength) return whole.trim();
  const before = clean(file.text.slice(from, start));
  const matched = clean(file.text.slice(start, Math.min(to, Math.max(end, start))));
  return clip(whole, before.length, before.length + matched.length).trim();
}

function clean(text: string): string {
  const masked = maskSecrets(text);
  return ODD.test(masked) ? makeInert(masked) : masked;
}

function makeInert(text: string): string {
  return text
    .replaceAll(/[\t\n\u00a0 ]+/g, ' ')
    .replaceAll(
      activeCharacters,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    )
    .replaceAll('<', '‹')
    .replaceAll('>', '›');
}

/** Keeps the match in sight: at most a third of the excerpt stands before it. */
function clip(text: string, start: number, end: number): string {
  const room = limits.excerptLength - 2;
  const lead = Math.min(start, Math.max(0, Math.floor((room - (end - start)) / 2), 30));
  const from = Math.max(0, Math.min(start - lead, text.length - room));
  const cut = text.slice(from, from + room).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${from > 0 ? '…' : ''}${cut}${from + room < text.length ? '…' : ''}`;
}
