import { foldForeign } from './fold-foreign.ts';

const GAP = '[^.!?;。！？；।]{0,40}?';

/**
 * Compiles the words of a language for folded text: `_` is white space, `~` a short gap within the sentence, `>` the end
 * of a word; vowel signs of Arabic may be missing. In languages with spaces a word begins after something that is no letter.
 */
export function foreignPattern(source: string, isSpaced: boolean): RegExp {
  const body = foldForeign(source.replaceAll(String.raw`\p{L}`, '@'))
    .replaceAll('@', String.raw`\p{L}`)
    .replaceAll(/\s{1,20}/g, '')
    .replaceAll(/[\u064b-\u0652]/g, '$&?')
    .replaceAll('_', String.raw`(?:\s{1,3})`)
    .replaceAll(/~\??/g, GAP)
    .replaceAll(/(?<!\(\?<?)>/g, String.raw`(?![\p{L}\p{M}])`);
  return new RegExp(isSpaced ? String.raw`(?<![\p{L}\p{M}])(?:${body})` : `(?:${body})`, 'gu');
}
