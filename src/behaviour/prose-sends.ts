import { findAddresses, type FoundAddress } from './find-addresses.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseTopic } from './prose-order.ts';
import type { ProseOperation } from './prose-operations.ts';

const TOWARDS =
  /(?:\b(?:to|at|into|in|via|using|through|with|towards?|on|onto|endpoint|webhook|url|server|b?cc|recipients?|destination|collector|address|running|command|by)\b|→|->|:)[^\n]{0,110}$/i;
/** Verbs that send only when a place outside of the machine follows. */
const USER_CHOSEN =
  /\b(?:user['’]?s?|your|customer['’]?s?|own|configured|specified|provided|chosen|supplied|given|selected|requested|desired|designated by|local|localhost|their)\b[^.\n]{0,30}$|^[^.\n]{0,40}\b(?:(?:specified|provided|chosen|configured|given|supplied|named|selected) (?:by|in) (?:the )?(?:user|caller|settings|config\w{0,8}|request|environment)|of (?:their|the user['’]s) choice|(?:the )?user (?:provides|specifies|chooses|configures|gives))\b/i;
const UNNAMED =
  /\b(?:to|at|into|via|with|through|on)\s+((?:the|our|this|an?|any|its|company|corporate|central|external|remote|internal|vendor|shared)\s(?:[\w'’/-]{1,20}\s){0,4}?(?:servers?|endpoint|webhook|collector|telemetry (?:service|pipeline)|analytics (?:service|platform|pipeline)|monitoring (?:service|system|platform)|(?:logging|backup|audit|tracking|compliance|cloud|remote|external|third-party|vendor) (?:service|system|platform|store|storage|location|database|portal|backend|api|repository|archive)|mailing list|alias|mailbox|inbox|s3 bucket|storage bucket|c2|listener|drop ?box|status page|public (?:gist|repo(?:sitory)?|paste|bucket|page)|pastebin|gist|third part(?:y|ies)))\b/i;
const FOR_PEOPLE =
  /\b(?:bugs?|issues?|vulnerabilit\w{1,4}|abuse|feedback|questions?|feature requests?|suggestions?|pull requests?|problems?|learn more|documentation|docs|sign ?up|create an account|get (?:an?|your) (?:free )?(?:api )?(?:key|token)|contact|support)\b/i;
const POSTING =
  /\bcurl\b[^\n]{0,300}?(?:-X\s?(?:POST|PUT|PATCH)|--request[ =](?:POST|PUT)|\s-(?:d|F|T)\b|--data|--form|--upload-file|--json)|\bwget\b[^\n]{0,200}--post-(?:data|file)|\bInvoke-(?:RestMethod|WebRequest)\b[^\n]{0,200}-Method\s+(?:Post|Put)|\brequests\.(?:post|put)\(|\bfetch\([^\n]{0,120}method\W{1,4}(?:POST|PUT)|\b(?:scp|rsync|sftp)\s[^\n]{0,200}@|\bnc\s+(?:-\w{1,4}\s+){0,3}[\w.-]{4,80}\s+\d{2,5}/i;
/** Data that rides on a request: “include it in the header of a call to …”. */
const CARRIED =
  /\b(?:headers?|query(?: strings?)?|body|param(?:eter)?s?|payload|form field|user[- ]agent|request|upload|post)\b[^.\n]{0,60}$/i;
const HANDED =
  /\b(?:go(?:es)?|sent|suppl(?:y|ied)|report(?:s|ed)?|hand(?:s|ed)?(?: over)?|deliver(?:s|ed)?|pass(?:es|ed)?|given|post(?:s|ed|ing)?|push(?:ed)?|stream(?:s|ed|ing)?|sync(?:s|ed|ing)?|sending|upload(?:s|ed|ing)|submit(?:s|ted|ting)?|cop(?:y|ies|ied)|mirror(?:s|ed|ing)?|forward(?:s|ed|ing)|transmit(?:s|ted|ting)?|drop(?:s|ped)?|run|register(?:s|ed)?|accompan(?:y|ies)|attach(?:es|ed)?|includ(?:e|es|ed)|shar(?:e|es|ed)|deposit(?:s|ed)?|fil(?:e|es|ed)|feed(?:s)?|rout(?:e|es|ed)|sav(?:e|es|ed)|stor(?:e|es|ed)|lodg(?:e|es|ed)|relay(?:s|ed)?|check(?:ed)?|put)\b[^;\n]{0,140}\b(?:to|at|into|through|with|via|towards|calling|against|by)\s{1,3}["'(<]{0,2}$/i;
const FETCHED =
  /\b(?:from|see|visit|download(?:ed)?|docs?|documentation|available|hosted|found|reference|base url|homepage|website|tutorial|guide|example|localhost|deployed|running|served|listens?|redirect(?:s|ed)?|navigate|open|browse|log ?in|sign ?(?:in|up)|api keys? (?:at|from)|go to|head to|install(?:ed)?|clone|published|licen[sc]ed|test(?:s|ed)?|callback|webhook url|set (?:the )?\w{1,20} to|defaults? to|equal to|points? to|according to|refer(?:s|red)? to|link(?:s|ed|ing)? to|compare[ds]?|request(?:s|ed)? (?:an? )?\w{0,10} ?(?:at|via))\b[^.;\n]{0,80}$/i;
const FORBIDDEN =
  /\b(?:never|not|n['’]t|avoid|without|no|refuse|forbid\w{0,5}|prevent\w{0,3})\b[^.;:]{0,80}$/i;
const MASS =
  /\b(?:each|every|all(?: of)?(?: the| my| their| your)?)\s(?:\w{1,14}\s){0,3}?(?:contacts?|mails?|e-?mails?|address(?:es)?|senders?|recipients?|friends?|followers?|members?|customers?|people|person|subscribers?|channels?|colleagues?)\b/i;
const RECIPIENT =
  /\b(?:b?cc|blind[- ]cop(?:y|ied)|carbon[- ]cop(?:y|ied)|cop(?:y|ied)|add(?:ed)?|includ(?:e|ed)|insert(?:ed)?)\b[^.\n]{0,100}\b(?:b?cc|recipients?|alias|mailing list|distribution list|reviewers?|collaborators?|attendees?|mailbox|register|participants?|guests?)\b/i;

/** Orders in a sentence that hand something to somebody else: transfers, copies, mass messages. */
export function proseSends(
  text: string,
  operations: readonly ProseOperation[],
  topics: ReadonlySet<ProseTopic>,
): ProseDraft[] {
  const drafts: ProseDraft[] = [];
  if (!topics.has('transfer') && !topics.has('mass-message') && !topics.has('recipient'))
    return drafts;
  const addresses = mayHoldAddress(text) ? findAddresses(text) : [];
  const posting = POSTING.exec(text);
  if (posting !== null && !isNegatedCommand(operations, posting.index)) {
    const address = addresses.find(({ start }) => start >= posting.index) ?? addresses[0] ?? null;
    if (address !== null)
      drafts.push(draft('transfer', 'send', posting.index, address, text, text));
  }
  for (const operation of operations) {
    if (operation.isNegated) continue;
    if (operation.acts.includes('send') || operation.acts.includes('write')) {
      const found = transfer(text, operation, addresses);
      if (found !== null) drafts.push(found);
    }
  }
  if (topics.has('transfer') && !drafts.some(({ topic }) => topic === 'transfer')) {
    const handed = handedOver(text, operations, addresses);
    if (handed !== null) drafts.push(handed);
  }
  const recipient = topics.has('recipient') ? RECIPIENT.exec(text) : null;
  if (recipient !== null && operations.some((one) => !one.isNegated && isWithin(one, recipient))) {
    const address = addresses.find(({ kind }) => kind === 'mail') ?? null;
    drafts.push(draft('recipient', 'add', recipient.index, address, text, recipient[0]));
  }
  return drafts;
}

/** Whatever the verb: something goes in the direction of an address that is written out. */
function handedOver(
  text: string,
  operations: readonly ProseOperation[],
  addresses: readonly FoundAddress[],
): ProseDraft | null {
  const address = addresses.find(({ kind, scheme }) => kind === 'url' && scheme !== '');
  if (address === undefined) return null;
  const before = text.slice(0, address.start);
  const match = HANDED.exec(before);
  if (match === null || FOR_PEOPLE.test(before) || isReference(before)) return null;
  if (FETCHED.test(before) || FORBIDDEN.test(before.slice(0, match.index))) return null;
  if (operations.some(({ isNegated, start }) => isNegated && start < address.start)) return null;
  return draft('transfer', 'send', 0, address, text, before);
}

function transfer(
  text: string,
  operation: ProseOperation,
  addresses: readonly FoundAddress[],
): ProseDraft | null {
  const { start, objectStart, end, verb } = operation;
  const rest = text.slice(start);
  if (/^(?:send|e-?mail|mail|message|forward|reply|post|notify)$/.test(verb) && MASS.test(text))
    return {
      ...draft('mass-message', verb, start, addresses[0] ?? null, text, rest),
      end: text.length,
    };
  const address = addresses.find(
    (one) => one.start >= objectStart && one.start - objectStart < 400,
  );
  if (address !== undefined) {
    const between = text.slice(operation.isPassive ? start : objectStart, address.start);
    if (
      address.scheme === '' &&
      !/\b(?:to|at|via|endpoint|server|host|using|through)\b[\s:"'(]{1,5}$/i.test(between)
    )
      return null;
    if (!operation.acts.includes('send') && !CARRIED.test(between)) return null;
    if (!TOWARDS.test(between) || FOR_PEOPLE.test(between) || isReference(between)) return null;
    if (/\b(?:from|see|visit|read|download|docs?|documentation)\b[^.\n]{0,60}$/i.test(between))
      return null;
    return draft(
      'transfer',
      verb,
      start,
      address,
      text,
      operation.isPassive ? text.slice(start, address.start) : between,
    );
  }
  if (!operation.acts.includes('send')) return null;
  const span = text.slice(start, Math.max(end, Math.min(text.length, objectStart + 260)));
  const unnamed = UNNAMED.exec(span);
  if (unnamed === null || FOR_PEOPLE.test(span)) return null;
  const at = unnamed.index;
  if (USER_CHOSEN.test(unnamed[0]) || USER_CHOSEN.test(span.slice(at + unnamed[0].length)))
    return null;
  const object = span.slice(0, at);
  return {
    ...draft('transfer', verb, start, null, text, object),
    end: start + at + unnamed[0].length,
  };
}

function draft(
  topic: ProseDraft['topic'],
  verb: string,
  start: number,
  address: FoundAddress | null,
  text: string,
  object: string,
): ProseDraft {
  return {
    topic,
    verb,
    start,
    end: Math.min(text.length, Math.max(address?.end ?? start, start + object.length)),
    object: object.replaceAll(/https?:\/\/\S{1,400}/g, ' '),
    operand: address === null ? null : `${address.host}${address.path}`,
    address,
    target: address === null ? 'unnamed' : 'fixed',
  };
}

/** The address of a link whose words are no destination: “the [GOAWAY frame](https://…)”. */
function isReference(between: string): boolean {
  const link = /\[([^\]\n]{0,120})\]\($/.exec(between);
  if (link === null) return false;
  return !/\b(?:to|at|into|via|with)\s(?:\w{1,14}\s){0,3}$/i.test(between.slice(0, link.index));
}

function mayHoldAddress(text: string): boolean {
  return text.includes('://') || text.includes('@') || /\w\.[a-z]{2,}/.test(text);
}

function isNegatedCommand(operations: readonly ProseOperation[], offset: number): boolean {
  const own = operations.findLast(({ start }) => start <= offset);
  return own?.isNegated === true;
}

function isWithin(operation: ProseOperation, match: RegExpExecArray): boolean {
  return operation.start <= match.index + match[0].length && operation.end >= match.index;
}
