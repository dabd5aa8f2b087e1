import { commonWords } from './common-words.ts';
import { ruleWords } from './rule-words.ts';

/** Common words, and all that the rules are written with, in every language that they read: what words in disguise are mended to. */
export const knownWords: ReadonlySet<string> = new Set([...commonWords, ...ruleWords.split(/\s+/)]);
