import { foldForeign } from './fold-foreign.ts';

/** A full stop within a name (`AGENTS.md`) ends no sentence. */
const GAP = String.raw`(?:[^.!?;。！？；।]|\.(?=[a-z0-9])){0,40}?`;
/** Letters of folded text. Ranges are far faster than the classes of Unicode, and none of the scripts needs more. */
const LETTER = 'a-zа-яієґ\\u0600-\\u065f\\u0900-\\u0963';

/**
 * Compiles the words of a language for folded text: `_` is white space, `~` a short gap within the sentence, `>` the end
 * of a word, `@` a letter; vowel signs of Arabic may be missing. In languages with spaces a word begins after something
 * that is no letter.
 */
export function foreignPattern(source: string, isSpaced: boolean): RegExp {
  const body = foldForeign(source)
    .replaceAll(/\s{1,20}/g, '')
    .replaceAll(/[\u064b-\u0652]/g, '$&?')
    .replaceAll('_', String.raw`(?:\s{1,3})`)
    .replaceAll(/~\??/g, GAP)
    .replaceAll(/(?<!\(\?<?)>/g, `(?![${LETTER}])`)
    .replaceAll('@', `[${LETTER}]`);
  return new RegExp(isSpaced ? `(?<![${LETTER}])(?:${body})` : `(?:${body})`, 'g');
}
