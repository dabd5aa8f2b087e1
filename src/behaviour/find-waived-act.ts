import type { Artefact } from '../artefacts/artefact.ts';
import type { PrivateData } from './classify-private-data.ts';
import { findAddresses, type FoundAddress } from './find-addresses.ts';
import { judgeDestination } from './judge-destination.ts';
import { proseData } from './prose-data.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseStatement } from './prose-statement.ts';
import { readWaiver } from './read-waiver.ts';
import { strongActs } from './strong-acts.ts';

/** How far from the words that waive it an act may stand: statements, and characters. */
const NEAR = 3;
const REACH = 600;
const QUOTED = /["“](?=[^"“”\n]{30,400}["”])[^"“”\n]{30,400}["”]/g;

const handsOver =
  /(?:^|[^\w-])(?:(?:send|mail|e-?mail|post|upload|drop|push|hand|transmit|deliver|forward|route|pass|sync|mirror|relay|ship|stream|fetch|call|request|report|mention|append|attach|add|enter|feed|share|place|include|store|save|dispatch|publish|invite|cop)(?:s|es|ed|d|ped|ted|ring|y|ies|ied)?|sent|put|puts|submit(?:s|ted)?|b?cc|goes|go|give[ns]?|write|written|schick\w{0,2}|übertr\w{2,6}|überm\w{2,8}|envoie\w{0,2}|envoye[rz]|transme\w{1,5}|env[ií]a\w{0,3}|sube|manda\w{0,2}|invia\w{0,2}|carica|stuur|verstuur)(?![\w-])/i;
/** Data that a stranger has no business with, even one whose address sounds like the skill. */
const guarded: ReadonlySet<PrivateData | null> = new Set([
  'secret',
  'conversation',
  'personal',
  'internal',
]);
/** More than what the task itself delivers. */
const whole =
  /\b(?:all|every|each|entire|whole|full|complete|content\w{0,2}|text of|everything|any|as received|verbatim|raw)\b/i;
/** Whatever the verb: something goes in the direction of the address. */
const TOWARDS = /\b(?:to|at|with|on|onto|into|via|through|towards|under|over)\s{1,3}["'(<]{0,2}$/i;
const READS =
  /\b(?:see|read|visit|from|docs?|documentation|find|found|described|learn|open|browse|check|look|available|hosted|guide|page)\b[^.;]{0,60}$/i;
/** A place in a link that is to be filled. */
const SLOT = /[?&][\w-]{1,20}=(?:[A-Z{<[…]|$|\s)/;
const forbidden =
  /\b(?:not|never|n['’]t|cannot|avoid(?:s|ing)?|without|no|refuse[sd]?|refrain from|prevent(?:s|ing)?|forbid\w{0,3}|instead of|rather than|stop|against|unless|nor|nobody|attackers?|malware|malicious|detects?|flags?|looks? for|warns?|blocks?)\s(?:[\w'’/-]{1,20},? ){0,5}$/i;
const leave =
  /\b(?:if|when|once|after|until|unless|only|wait for|ask(?:s|ed)?)\b[^.;]{0,50}\b(?:user|they|customer|owner|person)\b[^.;]{0,30}\b(?:asks?|asked|agrees?|agreed|confirm\w{0,3}|approv\w{1,3}|wants?|requests?|consent\w{0,3}|chooses?|says? yes)\b|\b(?:user['’]s own|their own|your own|example\.(?:com|org)|placeholder)\b/i;

type Found = { readonly statement: ProseStatement; readonly draft: ProseDraft };

/** The act of weight that a statement takes out of people’s sight or say: in it, or close to it. */
export function findWaivedAct(
  artefact: Artefact,
  statements: readonly ProseStatement[],
  index: number,
): Found | null {
  const own = statements[index];
  if (
    own === undefined ||
    own.kind === 'heading' ||
    own.kind === 'command' ||
    own.kind === 'row' ||
    own.isTeaching
  )
    return null;
  const waiver = readWaiver(own.text.replaceAll(QUOTED, ' '));
  if (waiver === null) return null;
  for (const statement of neighbours(statements, index)) {
    const draft = findAct(artefact, statement, waiver === 'consent');
    if (draft !== null) return { statement, draft };
  }
  return null;
}

/** The statement itself, those before it, and the one after it, as far as they belong together. */
function neighbours(statements: readonly ProseStatement[], index: number): ProseStatement[] {
  const own = statements[index];
  if (own === undefined) return [];
  const near = [0, -1, 1, -2, -NEAR].map((step) => statements[index + step]);
  return near.filter(
    (one): one is ProseStatement =>
      one !== undefined &&
      one.section === own.section &&
      one.kind !== 'heading' &&
      one.kind !== 'command' &&
      one.kind !== 'row' &&
      !one.isTeaching &&
      (one === own || one.kind === own.kind) &&
      (one === own || own.kind === 'sentence' || own.kind === 'comment') &&
      Math.abs(one.start - own.start) < REACH,
  );
}

function findAct(
  artefact: Artefact,
  statement: ProseStatement,
  isUnasked: boolean,
): ProseDraft | null {
  const text = statement.text.replaceAll(QUOTED, (quote) => ' '.repeat(quote.length));
  if (leave.test(text)) return null;
  const handed = findHanding(artefact, text);
  if (handed !== null) return handed;
  for (const act of strongActs) {
    if (isUnasked && !act.isUnasked) continue;
    const match = act.pattern.exec(text);
    if (match === null || forbidden.test(text.slice(0, match.index))) continue;
    const address = findAddresses(match[0])[0] ?? null;
    if (act.topic === 'run' && !isStranger(address, artefact)) continue;
    return toDraft({ text, start: match.index, end: match.index + match[0].length, address });
  }
  return null;
}

/** Something that is handed to an address that the text brings along. */
function findHanding(artefact: Artefact, text: string): ProseDraft | null {
  const address = findAddresses(text).find(({ scheme }) => scheme !== '');
  if (address === undefined) return null;
  const before = text.slice(0, address.start);
  const verb =
    handsOver.exec(text) ?? SLOT.exec(text) ?? (READS.test(before) ? null : TOWARDS.exec(before));
  if (verb === null || forbidden.test(text.slice(0, verb.index + 1))) return null;
  const destination = judgeDestination(address, artefact);
  if (destination === 'known') return null;
  const data = proseData(text.replaceAll(/https?:\/\/\S{1,400}/g, ' '));
  if (!guarded.has(data) && !(data === 'work' && destination !== 'declared' && whole.test(text)))
    return null;
  return toDraft({ text, start: verb.index, end: text.length, address });
}

function isStranger(address: FoundAddress | null, artefact: Artefact): boolean {
  if (address === null) return false;
  const destination = judgeDestination(address, artefact);
  return destination !== 'known';
}

function toDraft(found: {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly address: FoundAddress | null;
}): ProseDraft {
  const { text, start, end, address } = found;
  return {
    topic: 'waived-act',
    verb: (/\w+/.exec(text.slice(start))?.[0] ?? '').toLowerCase(),
    start,
    end,
    object: text.slice(start, end),
    operand: address === null ? null : `${address.host}${address.path}`,
    address,
    target: address === null ? 'none' : 'fixed',
    isGrave: true,
  };
}
