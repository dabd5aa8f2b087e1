import { allMatches } from './all-matches.ts';
import { foreignEnglish } from './foreign-english.ts';
import { type ForeignConcept, foreignConcepts } from './foreign-concepts.ts';
import type { ForeignLanguage } from './foreign-language.ts';
import { foreignPattern } from './foreign-pattern.ts';
import type { ForeignHit, ForeignSentence } from './foreign-sentence.ts';
import { foreignShared } from './foreign-shared.ts';

type Compiled = {
  readonly words: readonly (readonly [ForeignConcept, RegExp])[];
  readonly not: RegExp;
  readonly notAfter: RegExp | null;
  readonly or: RegExp;
};

const VERBS: ReadonlySet<ForeignConcept> = new Set([
  ...(['send', 'destroy', 'cancel', 'obey', 'disable', 'write', 'alter', 'run'] as const),
]);
const BREAK =
  /[,;:，；：、](?!\d)|(?<![a-zа-яієґ\u0600-\u065f])(?:und|et|puis|y|luego|e|ed|poi|en|oraz|i|и|а|й|та|ve|و|और|sondern|mais|sino|pero|mas|ma|maar|lecz|ale|но|але|ama|but|then|and)(?![a-zа-яієґ\u0600-\u065f])|而是|然后|但|そして|하고/g;
/** Negations that order what they name: “do not forget to …”. */
const REMINDER =
  /vergiss(?:en sie)? nicht|nicht (?:zu )?vergessen|n'oubli[a-zа-яієґ]{1,3} (?:pas|jamais)|no (?:te |se )?olvid[a-zа-яієґ]{1,4}|nao (?:se )?esquec[a-zа-яієґ]{1,2}|non dimenticar[a-zа-яієґ]{0,2}|vergeet niet|niet (?:te )?vergeten|nie zapomnij|не забу[a-zа-яієґ]{1,5}|не забыва[a-zа-яієґ]{1,4}|unutma[a-zа-яієґ]{0,4}|(?:不要|别|別)忘(?:记|記|了)|忘れずに|忘れないで|잊지 (?:말|마)|لا تنس|न भूल[\u0900-\u0963]?/g;
/** A negator is looked for so far before its verb. */
const REACH = 140;

const WORD_REST = /[a-zа-яієґ\u0600-\u065f\u0900-\u0963]{0,30}/y;

/** Endings with which a verb becomes the name of an act. */
const NAMED =
  /(?:ung(?:en)?|ci[oe]n(?:es)?|c[ao]o|coes|zion[ei]|tions?|m[ie]{0,2}ent[oi]s?|ments?|ani[ea]|eni[ea]|ени[еяюи]м?|ани[еяюи]м?|енн[ья]м?|анн[ья]м?|[взлт]к[аиуе])$/;

const compiled = new Map<string, Compiled>();

/** The concepts that a sentence names in its languages, with the names all of them share, in order. */
export function findForeignHits({ text, languages }: ForeignSentence): ForeignHit[] {
  if (languages.length === 0) return [];
  const plain = text.replaceAll(REMINDER, (phrase) => ' '.repeat(phrase.length));
  const hits: ForeignHit[] = [];
  for (const language of [...languages, foreignEnglish]) collect(plain, language, hits);
  for (const { concept, pattern } of foreignShared) {
    for (const match of allMatches(plain, pattern)) hits.push(makeHit(concept, 'any', match));
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const covert = hits.filter(({ concept }) => concept === 'covert');
  const kept = hits.filter(
    (hit) =>
      !VERBS.has(hit.concept) ||
      !covert.some((one) => hit.start >= one.start && hit.end <= one.end),
  );
  return judgeNegation(plain, kept, languages);
}

function collect(text: string, language: ForeignLanguage, hits: ForeignHit[]): void {
  for (const [concept, pattern] of compile(language).words) {
    const isVerb = language.isSpaced && VERBS.has(concept);
    for (const match of allMatches(text, pattern))
      if (!isVerb || !isNamed(text, match)) hits.push(makeHit(concept, language.code, match));
  }
}

function isNamed(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return NAMED.test(text.slice(Math.max(match.index, end - 8), endOfWord(text, end)));
}

function makeHit(concept: ForeignConcept, language: string, match: RegExpExecArray): ForeignHit {
  const { index: start } = match;
  return { concept, language, start, end: start + match[0].length, isNegated: false };
}

function judgeNegation(
  text: string,
  hits: readonly ForeignHit[],
  languages: readonly ForeignLanguage[],
): ForeignHit[] {
  const all = [...languages, foreignEnglish];
  const judged: ForeignHit[] = [];
  const spans = hits.filter(({ concept }) => VERBS.has(concept) || concept === 'covert');
  for (const hit of hits) {
    if (!VERBS.has(hit.concept)) {
      judged.push(hit);
      continue;
    }
    const before = spans.findLast((one) => one.end <= hit.start);
    const known = judged.find((one) => one.start === before?.start && VERBS.has(one.concept));
    const wasNegated = known?.isNegated === true;
    judged.push({
      ...hit,
      isNegated: all.some((language) => isNegated({ text, hit, language, before, wasNegated })),
    });
  }
  return judged;
}

function isNegated(input: {
  readonly text: string;
  readonly hit: ForeignHit;
  readonly language: ForeignLanguage;
  readonly before: ForeignHit | undefined;
  readonly wasNegated: boolean;
}): boolean {
  const { text, hit, language, before, wasNegated } = input;
  const { not, notAfter, or } = compile(language);
  const from = Math.max(0, hit.start - REACH, before?.end ?? 0);
  const stretch = text.slice(from, hit.start);
  const isFirst = before === undefined || before.end < hit.start - REACH;
  if (wasNegated && stretch.length <= 25 && isJoined(stretch, or)) return true;
  const own = isFirst ? stretch : stretch.slice(endOfLast(stretch));
  not.lastIndex = 0;
  if (not.test(own)) return true;
  not.lastIndex = 0;
  // The parts of a separable verb stand around its negation; a cancelled rule is named with one.
  if (hit.concept !== 'cancel' && not.test(text.slice(hit.start, hit.end))) return true;
  if (notAfter === null) return false;
  const rest = text.slice(
    language.isSpaced && language.code !== 'tr' ? endOfWord(text, hit.end) : hit.end,
    hit.end + REACH,
  );
  BREAK.lastIndex = 0;
  const stop = BREAK.exec(rest)?.index ?? rest.length;
  notAfter.lastIndex = 0;
  const found = notAfter.exec(rest);
  return found !== null && found.index <= (language.isSpaced && language.code !== 'tr' ? stop : 0);
}

function endOfWord(text: string, from: number): number {
  WORD_REST.lastIndex = from;
  return from + (WORD_REST.exec(text)?.[0].length ?? 0);
}

function isJoined(stretch: string, or: RegExp): boolean {
  or.lastIndex = 0;
  return or.test(stretch) || /^[\s,]{0,4}$/.test(stretch);
}

function endOfLast(stretch: string): number {
  const last = allMatches(stretch, BREAK).at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

function compile(language: ForeignLanguage): Compiled {
  const known = compiled.get(language.code);
  if (known !== undefined) return known;
  const { isSpaced, words } = language;
  const made: Compiled = {
    words: foreignConcepts.flatMap((concept) => {
      const source = words[concept];
      return source === undefined ? [] : [[concept, foreignPattern(source, isSpaced)] as const];
    }),
    not: foreignPattern(language.not, isSpaced),
    notAfter:
      language.notAfter === null
        ? null
        : foreignPattern(language.notAfter, isSpaced && language.code !== 'tr'),
    or: foreignPattern(language.or, isSpaced),
  };
  compiled.set(language.code, made);
  return made;
}
