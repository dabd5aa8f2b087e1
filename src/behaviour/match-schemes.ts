import { findAddresses } from './find-addresses.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseTopic } from './prose-order.ts';
import type { ProseScheme } from './prose-scheme.ts';
import { schemesOfControl } from './schemes-of-control.ts';
import { schemesOfData } from './schemes-of-data.ts';
import { schemesOfDestruction } from './schemes-of-destruction.ts';
import { schemesOfProducts } from './schemes-of-products.ts';
import { schemesOfSafeguards } from './schemes-of-safeguards.ts';

const byTopic = groupByTopic([
  ...schemesOfSafeguards,
  ...schemesOfProducts,
  ...schemesOfControl,
  ...schemesOfData,
  ...schemesOfDestruction,
]);

/** What stands before a verb that gives an order: the start of a clause, or a word that leads to one. */
const LEADS =
  /(?:^[\s\d.)*#>+-]{0,12}|[.;:,!?(\[\]—–→"“”]\s{0,4}|(?:^|\s)[-–]\s{1,3}|\b(?:and|or|then|also|to|always|please|must|should|shall|will|just|simply|first|next|last|finally|you|agent|assistant|claude|now|now on|additionally|instead|otherwise|once|can|may|need to|let|do|be|so|but|not|never|least|rather|\w{2,12}ly)\s{1,3})$/i;
/** A clause that begins with its circumstances needs no comma before the order: “At the end of a day add …”. */
const CIRCUMSTANCES =
  /^[\s\d.)*#>+-]{0,12}(?:at|on|in|for|after|before|during|when|once|with|upon|where|wherever|if|every|each|whenever|as|to|by|from|until|while|throughout|should|prior|because|since)\b[^.;:]{2,200}\b(?!(?:the|an?|of|to|in|for|on|with|that|which|who|can|may|not|it|they|we|your|this|its|their|no|any|each|every|is|are|was|were|be|has|have|by|from|as|at|these|those|new|or) )[\w'’`)”"-]{2,30}[`)”"']{0,2} {1,3}$/i;
/** The purpose of something, and what is possible, is no order. */
const NO_ORDER =
  /(?:(?<!\b(?:must|need|needs|sure|have|has|required|want|are|is|be|ought|supposed|expected|careful|remember|forget|hesitate|agent|assistant|model|user|them|sub-?agents?|agents) )\bto |\b(?:that|which|who|they|it|we|users?|attackers?|people|how) (?:can |could |may |might |would |will )?)$/i;
/** Up to the start of the clause something forbids what follows; not “never ask before …”. */
const FORBIDDEN =
  /\b(?:not|never|n['’]t|dont|cannot|avoid(?:s|ing)?|without|no|refuse[sd]?|refrain|prevent(?:s|ing)?|forbid(?:s|den)?|prohibit(?:s|ed)?|instead of|rather than|stop|against|unless|nor)\s(?!(?:only|just|hesitat|forget|ask|wait|prompt|confirm|tell|inform|mention|question)\w{0,4}\b)(?:[\w'’/-]{1,20},? ){0,6}$/i;
/** A whole list is forbidden at its head. */
const FORBIDS_ALL =
  /^\W{0,8}(?:(?:please|also|and|you|agents?|the (?:agent|assistant|skill|model)) ){0,2}(?:must |should |will |shall )?(?:do not|don['’]t|never|avoid|refuse to|must not|should not|cannot|not)\s(?!(?:only|just|hesitat|forget|ask|wait|prompt|confirm|tell|inform|mention|question|report|reveal|show|list|include|disclos|require|stop)\w{0,4}\b)[^.;:]{0,400}$/i;

type Reading = {
  readonly text: string;
  /** The text with quotations blanked. */
  readonly plain: string;
  /** The text with the sentences right before and after it. */
  readonly near: string;
};

/** Orders of a sentence that are told by several things together. */
export function matchSchemes(reading: Reading, topics: ReadonlySet<ProseTopic>): ProseDraft[] {
  const drafts: ProseDraft[] = [];
  for (const topic of topics) {
    for (const scheme of byTopic.get(topic) ?? []) {
      const draft = matchScheme(reading, scheme);
      if (draft === null) continue;
      drafts.push(draft);
      break;
    }
  }
  return drafts;
}

function matchScheme({ text, plain, near }: Reading, scheme: ProseScheme): ProseDraft | null {
  const match = scheme.act.exec(text);
  if (match === null) return null;
  if (scheme.unless?.test(text) === true) return null;
  const around = scheme.isNear === true ? near : text;
  if (scheme.also?.every((pattern) => pattern.test(around)) === false) return null;
  const before = text.slice(Math.max(0, match.index - 160), match.index);
  if (plain.charAt(match.index) !== text.charAt(match.index)) return null;
  if (
    scheme.isStatement !== true &&
    ((!LEADS.test(before) && !CIRCUMSTANCES.test(text.slice(0, match.index))) ||
      NO_ORDER.test(before))
  )
    return null;
  if (/\s{3}|[{}]/.test(match[0])) return null;
  if (scheme.isStatement !== true && /^\w{1,14}(?::| of\b)/.test(match[0])) return null;
  if (FORBIDDEN.test(before) || FORBIDS_ALL.test(text.slice(0, match.index))) return null;
  const address = findAddresses(text)[0] ?? null;
  return {
    topic: scheme.topic,
    verb: (/\w+/.exec(match[0])?.[0] ?? '').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    object: match[0],
    operand: null,
    address,
    target: address === null ? 'none' : 'fixed',
    isGrave: scheme.isGrave === true,
  };
}

function groupByTopic(
  schemes: readonly ProseScheme[],
): ReadonlyMap<ProseTopic, readonly ProseScheme[]> {
  const groups = new Map<ProseTopic, ProseScheme[]>();
  const graveFirst = schemes.toSorted(
    (a, b) => Number(b.isGrave === true) - Number(a.isGrave === true),
  );
  for (const scheme of graveFirst)
    groups.set(scheme.topic, [...(groups.get(scheme.topic) ?? []), scheme]);
  return groups;
}
