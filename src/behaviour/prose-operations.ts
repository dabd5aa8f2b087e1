import { proseVerbs, type ProseVerb } from './prose-verbs.ts';

/** One thing a sentence orders or states to happen. Offsets are those of the sentence. */
export type ProseOperation = ProseVerb & {
  readonly start: number;
  /** Where its object begins. */
  readonly objectStart: number;
  readonly end: number;
  readonly isNegated: boolean;
  /** Told to be done, rather than said to happen or to be possible. */
  readonly isOrder: boolean;
  /** “is sent”: the object stands before the verb. */
  readonly isPassive: boolean;
};

type Token = { readonly word: string; readonly start: number; readonly end: number };

const WORD = /https?:\/\/[^\s)\]]{1,400}|[A-Za-z]+(?:[-'’][A-Za-z]+)*/g;
const MAX_TOKENS = 260;

const before = new Set(
  `and then or also to please always must should shall will just simply first next finally you agent claude assistant
  model it automatically now additionally afterwards afterward immediately periodically can may might lets let's need
  needs so thus therefore hence instead otherwise simultaneously once thereafter subsequently secondly lastly help that we i'll ill ensure be
  sure remember not never don't dont`.split(/\s+/),
);
const negations = new Set(
  "not never don't dont doesn't cannot can't won't shouldn't mustn't without avoid no nor don’t doesn’t shouldn’t mustn’t can’t won’t refrain avoids unless".split(
    ' ',
  ),
);
const beForms = new Set('is are be been being was were get gets got'.split(' '));
const subjects = new Set(
  'it skill agent tool script this which that claude assistant system workflow step hook process helper command model pipeline plugin server automatically'.split(
    ' ',
  ),
);
/** Words after which a verb form is a noun. */
const determiners = new Set(
  'the a an this each every any all no its your their our my of in on for with as by from at'.split(
    ' ',
  ),
);

/** With these a sentence begins whose order needs no comma: “At the end of a day send the …”. */
const circumstances = new Set(
  'at on in for after before during when once with upon every each whenever from until throughout prior'.split(
    ' ',
  ),
);
const articles = new Set(
  'the all a an each every its it them any these their your both our everything what whatever'.split(
    ' ',
  ),
);

/** The operations of one sentence, in order; each reaches to the next. */
export function proseOperations(text: string): ProseOperation[] {
  const tokens = readTokens(text);
  const operations: Omit<ProseOperation, 'end'>[] = [];
  let passiveFrom = 0;
  const isAfterCircumstances = circumstances.has(tokens[0]?.word ?? '');
  for (const [index, token] of tokens.entries()) {
    const verb = proseVerbs.get(token.word);
    if (verb === undefined) continue;
    const gap = text.slice(tokens[index - 1]?.end ?? 0, token.start);
    const stance = judge({
      tokens,
      index,
      verb,
      gap,
      isSpaced: text[token.end] === ' ' || /^\s/.test(text.slice(token.end, token.end + 1)),
      isLabel: text[token.end] === ':' && isClauseHead(text, token.start),
      isAfterCircumstances,
    });
    if (stance === null) continue;
    const isPassive = stance === 'passive';
    operations.push({
      ...verb,
      start: isPassive ? passiveFrom : token.start,
      objectStart: isPassive ? passiveFrom : token.end,
      isPassive,
      isNegated: isNegatedAt({ tokens, index, text }),
      isOrder: isOrderAt(tokens, index, stance),
    });
    passiveFrom = token.end;
  }
  return operations.map((operation, index) => ({
    ...operation,
    end:
      operations.find(
        (next, at) => at > index && next.start >= operation.objectStart && !next.isPassive,
      )?.start ?? text.length,
  }));
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [word] = match;
    tokens.push({ word: word.toLowerCase(), start: match.index, end: match.index + word.length });
    if (tokens.length >= MAX_TOKENS) break;
  }
  return tokens;
}

/** Whether the word is an order, a passive or a statement at this place, and not a noun. */
function judge(input: {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly verb: ProseVerb;
  readonly gap: string;
  readonly isSpaced: boolean;
  readonly isLabel: boolean;
  readonly isAfterCircumstances: boolean;
}): 'active' | 'passive' | null {
  const { tokens, index, verb, gap } = input;
  const previous = tokens[index - 1]?.word ?? '';
  // A single space between two words is by far the most frequent gap.
  const isClauseStart =
    index === 0 || (gap !== ' ' && /[,;:()\]–—.!?→\n]|(?:^|\s)-\s|->/.test(gap));
  if (gap !== ' ' && /[/\\_.@=$-]$/.test(gap) && gap.trim() === gap) return null;
  if (input.isLabel) return null;
  if (verb.form === 'past' && isPassiveAt(tokens, index)) return 'passive';
  if (verb.form === 'base') {
    if (determiners.has(previous) && !isClauseStart) return null;
    if (isClauseStart && (input.isSpaced || index === 0)) return 'active';
    if (before.has(previous) || previous.endsWith('ly') || proseVerbs.has(previous))
      return 'active';
    const isFollowed = articles.has(tokens[index + 1]?.word ?? '');
    return input.isAfterCircumstances && isFollowed && !beForms.has(previous) ? 'active' : null;
  }
  if (verb.form === 'gerund') {
    return index === 0 ||
      /,\s{1,3}$/.test(gap) ||
      /^(?:by|via|and|then|without|start|begin|or|avoid|when|while|before|after|ensure)$/.test(
        previous,
      )
      ? 'active'
      : null;
  }
  if (verb.form === 'third')
    return subjects.has(previous) || previous.endsWith('ly') || previous === 'and'
      ? 'active'
      : null;
  return null;
}

const possibilities = new Set(
  'can could may might will would to allows allow lets helps help it this that which they who'.split(
    ' ',
  ),
);
const duties = new Set(
  'must should shall always never please need needs sure remember required have has not ensure'.split(
    ' ',
  ),
);

function isOrderAt(tokens: readonly Token[], index: number, stance: 'active' | 'passive'): boolean {
  const words = tokens.slice(Math.max(0, index - 4), index).map(({ word }) => word);
  if (stance === 'passive') return words.some((word) => duties.has(word)) || words.includes('to');
  const previous = words.findLast((word) => !word.endsWith('ly') && word !== 'also') ?? '';
  if (previous === 'to') return words.some((word) => duties.has(word));
  return !possibilities.has(previous);
}

/** “Email: …” names a field. */
function isClauseHead(text: string, offset: number): boolean {
  return /(?:^|[,;.|])\s{0,6}$/.test(text.slice(Math.max(0, offset - 8), offset));
}

function isPassiveAt(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 4; at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (beForms.has(word)) return true;
    if (
      !/ly$|^(?:also|then|always|first|not|never|and|both|all|subsequently|additionally|or)$/.test(
        word,
      ) &&
      !proseVerbs.has(word)
    )
      return false;
  }
  return false;
}

/** “never X”, “do not X or Y”, “without X”; not “do not forget to X”, and not across a comma or a new clause. */
function isNegatedAt(input: {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly text: string;
}): boolean {
  const { tokens, index, text } = input;
  for (let at = index - 1; at >= 0 && at >= index - 7; at -= 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || next === undefined) return false;
    const gap = text.slice(token.end, next.start);
    if (
      gap !== ' ' &&
      (/[;:!?()–—]|\.\s/.test(gap) ||
        (gap.includes(',') && next.word !== 'or' && !isListed(tokens, index)))
    )
      return false;
    if (token.word === 'that' && REVEALING.test(tokens[at - 1]?.word ?? '')) return false;
    if (breaks.has(token.word)) return false;
    if (negations.has(token.word)) return true;
  }
  return false;
}

/** Words across which no negation reaches. */
const breaks = new Set(
  'but instead only and then so before after when while forget fail hesitate omit neglect just'.split(
    ' ',
  ),
);

/** “never reveal that X”: X happens. */
const REVEALING = /^(?:reveal|mention|disclose|tell|say|admit|show|report|state|note|acknowledge)$/;

/** In “do not A, B, or C” the commas do not end the prohibition. */
function isListed(tokens: readonly Token[], index: number): boolean {
  return (
    tokens.slice(index + 1, index + 8).some(({ word }) => word === 'or') ||
    tokens[index - 1]?.word === 'or'
  );
}
