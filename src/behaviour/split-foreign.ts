import { countForeignMarks } from './count-foreign-marks.ts';
import { foldForeign } from './fold-foreign.ts';
import type { ForeignLanguage } from './foreign-language.ts';
import type { ForeignSentence } from './foreign-sentence.ts';
import type { ProseStatement } from './prose-statement.ts';

const STOP = /[。！？।؟؛]["'”’」』)）]{0,2}/g;
const WRAP =
  /(?<=[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef])[ \t]{0,8}\n[ \t]{0,12}(?=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef\x60~])/g;
/** Speech of some length between quotation marks; short ones are names of things. */
const QUOTED =
  /["“„”«「『‹](?![^"”“»」』›]{0,400}(?::\/\/|@))(?:[^"”“»」』›]{16,400}|[^"”“»」』›]{0,200}[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{7}[^"”“»」』›]{0,200})["”“»」』›]/g;
const SCRIPTS = /[\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;

/** Splits statements at the stops of other scripts, and keeps what may be in one of the languages. */
export function splitForeign(
  statement: ProseStatement,
  languages: readonly ForeignLanguage[],
): ForeignSentence[] {
  const { text } = statement;
  if (!SCRIPTS.test(text)) return [makeSentence(statement, 0, text.length, languages)];
  const sentences: ForeignSentence[] = [];
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    const to = match.index + match[0].length;
    sentences.push(makeSentence(statement, from, to, languages));
    from = to;
  }
  if (from < text.length) sentences.push(makeSentence(statement, from, text.length, languages));
  return sentences;
}

function makeSentence(
  statement: ProseStatement,
  from: number,
  to: number,
  languages: readonly ForeignLanguage[],
): ForeignSentence {
  const raw = foldForeign(statement.text.slice(from, to)).replaceAll(QUOTED, (quote) =>
    ' '.repeat(quote.length),
  );
  const base = statement.start + from;
  const own = languagesOf(raw, {
    spelled: statement.text.slice(from, to),
    isHeading: statement.kind === 'heading',
    languages,
  });
  const gaps: { readonly at: number; readonly length: number }[] = [];
  const text = raw.replaceAll(WRAP, (gap, at: number) => {
    gaps.push({ at, length: gap.length });
    return '';
  });
  const toFile = (offset: number): number =>
    base + gaps.reduce((sum, { at, length }) => (at < sum ? sum + length : sum), offset);
  return { statement, text, toFile, languages: own };
}

/** By its letters, and among those in Latin script by its function words: the negations of cousins differ. */
function languagesOf(
  text: string,
  input: {
    readonly spelled: string;
    readonly isHeading: boolean;
    readonly languages: readonly ForeignLanguage[];
  },
): ForeignLanguage[] {
  const { spelled, isHeading, languages } = input;
  const isKana = /[\u3041-\u30ff]/.test(text);
  const isUkrainian = /[іїєґ]/.test(text);
  const scripted = languages.filter(
    ({ code, script }) =>
      script?.test(text) === true && !(code === 'zh' && isKana) && !(code === 'ru' && isUkrainian),
  );
  const latin = languages.filter(({ script }) => script === null);
  if (latin.length === 0 || !/[a-z]{3}/.test(text)) return scripted;
  const { counts } = countForeignMarks(spelled);
  const most = Math.max(...latin.map((language) => counts.get(language) ?? 0));
  if (most === 0) return isHeading ? [...latin, ...scripted] : scripted;
  return [...latin.filter((language) => counts.get(language) === most), ...scripted];
}
