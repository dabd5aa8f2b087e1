import type { TextHit } from './text-hit.ts';

const hidden = /[\u200b-\u200d\u2060\ufeff\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/gu;
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe0f\u20e3]/u;
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Thai}\p{Script=Lao}]/u;

/** Finds characters that hide or reorder text. Joiners between emoji or between letters of joining scripts are fine. */
export function* findHiddenText(text: string): Iterable<TextHit> {
  for (const match of text.matchAll(hidden)) {
    const start = match.index;
    const end = start + match[0].length;
    const pattern = nameOf(match[0].codePointAt(0) ?? 0);
    if (pattern === 'zero-width' && isJoiner(text, start, end)) continue;
    yield { pattern, category: 'hidden_text', start, end };
  }
}

function nameOf(code: number): 'tag-characters' | 'bidi-control' | 'zero-width' {
  if (code >= 0xe0000) return 'tag-characters';
  const isBidi = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return isBidi ? 'bidi-control' : 'zero-width';
}

function isJoiner(text: string, start: number, end: number): boolean {
  if (text[start] === '\u2060' || text[start] === '\ufeff') return false;
  const before = codePointBefore(text, start);
  const next = text.codePointAt(end);
  const after = next === undefined ? '' : String.fromCodePoint(next);
  if (joining.test(before) && joining.test(after)) return true;
  return text[start] === '\u200d' && emoji.test(before) && emoji.test(after);
}

function codePointBefore(text: string, offset: number): string {
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
}
