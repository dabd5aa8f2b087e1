import { countForeignMarks } from './count-foreign-marks.ts';
import type { ForeignLanguage } from './foreign-language.ts';
import { foreignLanguages } from './foreign-languages.ts';

const FOREIGN_SCRIPT =
  /[\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;

/** The languages besides English that a text holds at least a clause of, the most frequent first. Most texts hold none. */
export function chooseForeign(text: string): ForeignLanguage[] {
  const { counts, clauses } = countForeignMarks(text);
  const latin = [...clauses].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (!FOREIGN_SCRIPT.test(text)) return latin;
  return [...latin, ...foreignLanguages.filter(({ script }) => script?.test(text) === true)];
}
