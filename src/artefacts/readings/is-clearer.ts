import { countCommonWords } from './count-common-words.ts';
import { knownWords } from './known-words.ts';

/** Addresses, commands and calls. */
const PROGRAM =
  /:\/\/|\b(?:curl|wget|bash|eval|exec|import|require|subprocess|socket|system|chmod|sudo|base64|powershell)\b/;

/** Whether letters that were moved back make language or a program of what was neither. */
export function isClearer(decoded: string, plain: string): boolean {
  if (decoded === '') return false;
  if (PROGRAM.test(decoded) && !PROGRAM.test(plain)) return true;
  const after = countCommonWords(decoded);
  if (
    after.common >= 3 &&
    after.common * 3 >= after.all &&
    after.common > countCommonWords(plain).common * 2
  )
    return true;
  // Other languages are known by the words that the rules look for.
  const known = countKnown(decoded);
  return known >= 3 && known * 3 >= after.all && known > countKnown(plain) * 2;
}

function countKnown(text: string): number {
  const words = text.toLowerCase().match(/\p{L}{3,20}/gu) ?? [];
  return words.filter((word) => knownWords.has(word)).length;
}
