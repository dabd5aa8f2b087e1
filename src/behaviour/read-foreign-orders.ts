import { findAddresses, type FoundAddress } from './find-addresses.ts';
import type { ForeignConcept } from './foreign-concepts.ts';
import type { ForeignAct, ForeignOrder } from './foreign-order.ts';
import { isForeignOrigin } from './is-foreign-origin.ts';
import { lineStartAt } from './line-start-at.ts';
import type { ForeignHit, ForeignSentence } from './foreign-sentence.ts';

export type ReadSentence = ForeignSentence & { readonly hits: readonly ForeignHit[] };
type FoundOrder = { readonly order: ForeignOrder; readonly start: number; readonly end: number };

/** Neighbours that may name what an order leaves open, or how it is meant. */
const BEFORE = 2;
const AFTER = 2;

/** The concept that makes each act, and what has to stand beside it for the act to be worth a fact. */
const acts: readonly {
  readonly act: ForeignAct;
  readonly verb: ForeignConcept;
  readonly beside: readonly ForeignConcept[];
}[] = [
  { act: 'transfer', verb: 'send', beside: [] },
  { act: 'recipient', verb: 'recipient', beside: [] },
  { act: 'destroy', verb: 'destroy', beside: ['everything'] },
  { act: 'cancel', verb: 'cancel', beside: ['rules', 'scope'] },
  { act: 'obey', verb: 'obey', beside: ['rules', 'content'] },
  { act: 'fetched', verb: 'obey', beside: ['run', 'rules'] },
  { act: 'disable', verb: 'disable', beside: ['guard'] },
  { act: 'disable', verb: 'disable', beside: ['antivirus'] },
  { act: 'plant', verb: 'write', beside: ['agentText'] },
  { act: 'alter', verb: 'alter', beside: ['figures'] },
  { act: 'run', verb: 'run', beside: [] },
  { act: 'paste', verb: 'paste', beside: [] },
];

/** The orders of one sentence, with what its neighbours add. */
export function readForeignOrders(sentences: readonly ReadSentence[], index: number): FoundOrder[] {
  const sentence = sentences[index];
  if (sentence === undefined || sentence.hits.length === 0) return [];
  const own = conceptsOf(sentence);
  const present = acts.filter(
    ({ verb, beside }) => own.has(verb) && beside.every((concept) => own.has(concept)),
  );
  if (present.length === 0 || isSpokenOf(sentences, index)) return [];
  const around = neighbours(sentences, index);
  const near = new Set([...own, ...around.flatMap((one) => [...conceptsOf(one)])]);
  const found: FoundOrder[] = [];
  for (const { act, verb } of present) {
    const hit = sentence.hits.find((one) => one.concept === verb && !one.isNegated);
    if (hit === undefined || found.some(({ order }) => order.act === act)) continue;
    if (act === 'fetched' && fetchedFrom(sentence) === null) continue;
    found.push(makeOrder({ act, hit, sentence, around, own, near }));
  }
  return found;
}

function makeOrder(input: {
  readonly act: ForeignAct;
  readonly hit: ForeignHit;
  readonly sentence: ReadSentence;
  readonly around: readonly ReadSentence[];
  readonly own: ReadonlySet<ForeignConcept>;
  readonly near: ReadonlySet<ForeignConcept>;
}): FoundOrder {
  const { act, hit, sentence, around, own, near } = input;
  const { file } = sentence.statement;
  const address =
    act === 'fetched'
      ? fetchedFrom(sentence)
      : (addressOf(sentence) ?? around.map(addressOf).find((one) => one !== null) ?? null);
  const source = findSource(sentence, around);
  const end = sentence.toFile(sentence.text.trimEnd().length);
  const start = sentence.toFile(
    Math.min(
      hit.start,
      own.has(source?.data ?? 'work') ? (source?.hit.start ?? hit.start) : hit.start,
    ),
  );
  return {
    start,
    end: Math.max(end, start + 1),
    order: {
      act,
      own,
      near,
      data: source?.data ?? null,
      source:
        source === null
          ? null
          : {
              file,
              start: source.sentence.toFile(source.hit.start),
              end: source.sentence.toFile(source.hit.end),
            },
      address,
      isCovert: [sentence, ...around].some(isCovert),
      isUnasked: near.has('unasked'),
      isStanding: near.has('standing'),
      isConfirmed: own.has('confirmed') && !own.has('unasked'),
      sentence: sentence.text,
    },
  };
}

type Source = {
  readonly data: 'secret' | 'personal' | 'work';
  readonly hit: ForeignHit;
  readonly sentence: ReadSentence;
};

/** The most sensitive thing that the sentence names, or the one before where it names only files or nothing. */
function findSource(sentence: ReadSentence, around: readonly ReadSentence[]): Source | null {
  for (const data of ['secret', 'personal'] as const) {
    for (const one of [sentence, ...around]) {
      const hit = one.hits.find(({ concept }) => concept === data);
      if (hit !== undefined) return { data, hit, sentence: one };
    }
  }
  const hit = sentence.hits.find(({ concept }) => concept === 'work');
  return hit === undefined ? null : { data: 'work', hit, sentence };
}

/** Ordinary advice on what an answer looks like stands right beside the words that would hide something. */
function isCovert({ hits }: ReadSentence): boolean {
  const layouts = hits.filter(({ concept }) => concept === 'layout');
  return hits.some(
    ({ concept, start, end }) =>
      concept === 'covert' &&
      !layouts.some((layout) => layout.start >= start - 12 && layout.start <= end + 40),
  );
}

/** Concepts that the sentence names; verbs only where it does not forbid them. */
function conceptsOf({ hits }: ReadSentence): Set<ForeignConcept> {
  return new Set(hits.filter(({ isNegated }) => !isNegated).map(({ concept }) => concept));
}

function addressOf({ statement, text, toFile }: ReadSentence): FoundAddress | null {
  if (!/:\/\/|@|\p{L}\.[a-z]{2,}/u.test(text)) return null;
  const raw = statement.file.text.slice(toFile(0), toFile(text.length));
  const addresses = findAddresses(raw).filter((address) => !isForeignOrigin(raw, address));
  return addresses.find(({ scheme }) => scheme !== '') ?? addresses[0] ?? null;
}

/** A text of its own at an address that is written out. */
function fetchedFrom({ statement, text, toFile }: ReadSentence): FoundAddress | null {
  const raw = statement.file.text.slice(toFile(0), toFile(text.length));
  return findAddresses(raw).find(({ scheme }) => scheme !== '') ?? null;
}

function neighbours(sentences: readonly ReadSentence[], index: number): ReadSentence[] {
  const own = sentences[index];
  if (own === undefined) return [];
  return sentences
    .slice(Math.max(0, index - BEFORE), index + AFTER + 1)
    .filter(
      (one) =>
        one !== own &&
        one.statement.kind !== 'heading' &&
        one.statement.section === own.statement.section &&
        (one.statement.group === own.statement.group ||
          Math.abs(one.statement.start - own.statement.end) < 200),
    );
}

function isBlockQuote({ statement: { file, start } }: ReadSentence): boolean {
  return /^[ \t]{0,6}>/.test(file.text.slice(lineStartAt(file.text, start), start + 8));
}

/** Reported, sampled, warned against, or an item of a list that forbids. */
function isSpokenOf(sentences: readonly ReadSentence[], index: number): boolean {
  const sentence = sentences[index];
  if (sentence === undefined || sentence.statement.isTeaching) return true;
  const { statement } = sentence;
  if (statement.kind === 'row') return true;
  if (isBlockQuote(sentence) && addressOf(sentence) === null) return true;
  if (sentence.hits.some(({ concept }) => concept === 'teach')) return true;
  for (let at = index - 1; at >= 0 && at >= index - 12; at -= 1) {
    const before = sentences[at];
    if (before === undefined || before.statement.section !== statement.section) break;
    const isHeading = before.statement.kind === 'heading';
    const isLead =
      statement.kind === 'item' &&
      before.statement.kind !== 'item' &&
      /[:：]\s{0,4}$/.test(before.text);
    if (
      (isHeading || isLead) &&
      before.hits.some(({ concept }) => concept === 'forbid' || concept === 'teach')
    )
      return true;
    if (isHeading) break;
  }
  return false;
}
