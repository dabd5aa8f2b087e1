import type { Rewriting } from '../rewrite-view.ts';
import { countCommonWords } from './count-common-words.ts';
import { glossary } from './glossary.ts';
import { rewriteLines } from './rewrite-lines.ts';
import { smallWords } from './small-words.ts';

const TABLE_BITS = 14;
const MASK = (1 << TABLE_BITS) - 1;
/** Which hashes foreign words have, so that other words cost no more than their letters. */
const table = new Uint8Array(1 << TABLE_BITS);
for (const word of glossary.keys()) table[mix(hashOf(word))] = 1;

const WORD = /[A-Za-zÀ-ž]{1,20}/g;
/** Of verbs in two parts and names of two words: `lade … hoch`, `mots de passe`. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/\blade\b(?=[^.;\n]{0,80}\bhoch\b)/gi, 'upload'],
  [/\blade\b(?=[^.;\n]{0,80}\bherunter\b)/gi, 'download'],
  [/\b(?:hoch|herunter)\b ?/gi, ''],
  [/\bmots? de passe\b/gi, 'passwords'],
  [/\b(?:antes de|prima di|avant de|antes do)\b/gi, 'before'],
  [/\ben secreto\b|\ben secret\b|\bin segreto\b/gi, 'secretly'],
];
const PAIR_SIGN = /\blade\b[^.;\n]{0,80}\b(?:hoch|herunter)\b|\bmots? de passe\b/i;
/** `a` and `an` are English before most words, but not before a place or another article. */
const PLACE =
  /^ (?:https?:|\x60|~|\/|[\w.]{1,40}@|[A-Z]{3}|(?:the|every|all|each|open|verify|el|la|le|les|los|las|die|der|den)\b)/;
const MIN_ENGLISH = 2;

/** English sentences with some of their words in another language, in English throughout. */
export function translateWords(text: string): Rewriting[] {
  if (!hasForeign(text)) return [];
  return rewriteLines(text, (line) => (hasForeign(line) ? translateLine(line) : []));
}

function translateLine(line: string): Rewriting[] {
  const changes: Rewriting[] = [];
  const pairs: Rewriting[] = [];
  for (const [pattern, plain] of PAIRS) {
    for (const { 0: found, index } of line.matchAll(pattern))
      pairs.push({ start: index, end: index + found.length, text: plain });
  }
  const small: Rewriting[] = [];
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const end = index + word.length;
    if (/[\w/.@-]/.test(line.charAt(index - 1)) || /[@/]|[.-]\w/.test(line.slice(end, end + 2)))
      continue;
    const lower = word.toLowerCase();
    const content = glossary.get(lower);
    const plain = content ?? smallWords.get(lower);
    if (plain === undefined || (/^an?$/i.test(word) && !PLACE.test(line.slice(end)))) continue;
    const isCapital = word !== lower && index < 4;
    const said = isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
    (content === undefined ? small : changes).push({ start: index, end, text: said });
  }
  const isVerbPair = PAIR_SIGN.test(line);
  if (changes.length === 0 && !isVerbPair) return [];
  const english = countCommonWords(blankAll(line, [...changes, ...small])).common;
  if (english < MIN_ENGLISH || english < changes.length) return [];
  return [...(isVerbPair || pairs.length > 0 ? pairs : []), ...changes, ...small];
}

function blankAll(line: string, changes: readonly Rewriting[]): string {
  let rest = line;
  for (const { start, end } of changes)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

function hasForeign(text: string): boolean {
  let hash = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const lower = unit | 32;
    if ((lower >= 97 && lower <= 122) || (unit >= 192 && unit < 384)) {
      hash = (Math.imul(hash, 31) + lower) | 0;
      continue;
    }
    if (
      at - start > 2 &&
      table[mix(hash)] === 1 &&
      glossary.has(text.slice(start, at).toLowerCase())
    )
      return true;
    hash = 0;
    start = at + 1;
  }
  return PAIR_SIGN.test(text);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1)
    hash = (Math.imul(hash, 31) + (word.charCodeAt(at) | 32)) | 0;
  return hash;
}

function mix(hash: number): number {
  return (hash ^ (hash >>> 13)) & MASK;
}
