import { countCommonWords } from './count-common-words.ts';

/** Addresses, commands and calls. */
const PROGRAM =
  /:\/\/|\b(?:curl|wget|bash|eval|exec|import|require|subprocess|socket|system|chmod|sudo|base64|powershell)\b/;

/** Whether letters that were moved back make language or a program of what was neither. */
export function isClearer(decoded: string, plain: string): boolean {
  if (decoded === '') return false;
  if (PROGRAM.test(decoded) && !PROGRAM.test(plain)) return true;
  const after = countCommonWords(decoded);
  return (
    after.common >= 3 &&
    after.common * 3 >= after.all &&
    after.common > countCommonWords(plain).common * 2
  );
}
