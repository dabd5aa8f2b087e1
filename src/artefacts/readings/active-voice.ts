import type { Rewriting } from '../rewrite-view.ts';
import { knownWords } from './known-words.ts';

/** A duty in the passive, of the acts that orders are about. */
const ORDERED =
  /\s(?:must|shall|should|needs? to|ha(?:s|ve) to|(?:is|are) (?:always )?to|ought to|(?:is|are) required to)\s(?:(?:always|then|also|first|now|\w{3,14}ly)\s){0,2}be\s(?:(?:then|also|first|\w{3,14}ly)\s)?(sent|uploaded|posted|forwarded|submitted|transmitted|read|opened|fetched|downloaded|retrieved|ignored|disregarded|followed|obeyed|executed|run|deleted|removed|erased|wiped|purged|overwritten|overridden|disabled|deactivated|bypassed|skipped|circumvented|copied|installed|shared|published|pushed|forgotten|hidden|concealed|withheld|paid|transferred|appended|inserted|injected|written|exported|collected|gathered|pasted|reported|attached|approved|replaced|exchanged|launched|started|mailed|emailed|encoded|included|printed|granted|decoded|decrypted|treated)\b(?!-)/gi;
const START =
  /^[^]*(?:[.;:,!?)]\s{1,3}|\n\s{0,12}(?:[-*>+]\s{1,3}|\d{1,3}[.)]\s{1,3})?|^[-*>]\s{1,3})/;
const REACH = 220;

const irregular: Readonly<Record<string, string>> = {
  sent: 'send',
  read: 'read',
  run: 'run',
  put: 'put',
  set: 'set',
  written: 'write',
  overwritten: 'overwrite',
  rewritten: 'rewrite',
  given: 'give',
  kept: 'keep',
  taken: 'take',
  made: 'make',
  hidden: 'hide',
  told: 'tell',
  shown: 'show',
  paid: 'pay',
  forgotten: 'forget',
  done: 'do',
  overridden: 'override',
  broken: 'break',
  held: 'hold',
  left: 'leave',
  lent: 'lend',
  sold: 'sell',
  bought: 'buy',
  brought: 'bring',
  drawn: 'draw',
  chosen: 'choose',
  found: 'find',
  stolen: 'steal',
  hid: 'hide',
  cut: 'cut',
  withheld: 'withhold',
  undone: 'undo',
  shut: 'shut',
  spread: 'spread',
};

/** Words that stand before the subject and stay before the verb. */
const LEAD =
  /^(?:(?:first|then|next|also|always|finally|afterwards?|now|please|\w{3,14}ly)[, ]\s{0,2}){1,2}/i;
/** A clause that begins with its circumstances: the subject begins at the next noun that nothing governs. */
const CIRCUMSTANCE =
  /^(?:at|on|in|before|after|during|upon|with|for|from|once|when|whenever|if|by|per|to|under)\s/i;
const SUBJECT =
  /(?<!\b(?:at|on|in|of|before|after|during|upon|with|for|from|once|when|whenever|if|by|per|to|under|and|or|through|into|is|are|was|has)\s)(?<=\s)(?:the|all|any|every|each|your|this|these|those|its|their|our|an?|everything|it|them|https?:\/\/|`|~\/)/gi;

/** Orders in the passive voice as orders in the active: “the file must be sent to …” is “send the file to …”. */
export function activeVoice(text: string): Rewriting[] {
  const changes: Rewriting[] = [];
  for (const { 0: duty, 1: participle = '', index: end } of text.matchAll(ORDERED)) {
    const verb = baseOf(participle.toLowerCase());
    const from = Math.max(0, end - REACH);
    const before = text.slice(from, end);
    const clauseStart = from + (START.exec(before)?.[0].length ?? 0);
    const clause = text.slice(clauseStart, end);
    if (verb === null || clause.length < 2 || NEGATED.test(clause + duty)) continue;
    const start = clauseStart + startOfSubject(clause);
    const isCapital = start === clauseStart && /^\p{Lu}/u.test(clause);
    const word = isCapital ? verb.charAt(0).toUpperCase() + verb.slice(1) : verb;
    changes.push(
      { start, end: start, text: `${word} ` },
      { start: end, end: end + duty.length, text: '' },
    );
  }
  return changes;
}

/** “The notes and the logs …” is one subject; “Parse it and the notes …” is an order and another subject. */
const OWN_SUBJECT = /^(?:the|all|any|every|each|your|this|these|those|its|their|our|an?|both)\s/i;
const LAST_JOINT =
  /^[^]*\b(?:and|then|but)\s(?:then\s)?(?=(?:the|all|any|every|each|your|these|those|its|their|our|an?|everything|them|https?:|\x60|\$[A-Z]|~\/))/i;

const NEGATED =
  /\b(?:not|never|no|nothing|none|cannot)\b|n['’]t\b|\b(?:which|that|who)\s(?:must|shall|should|needs?|ha|is|are|ought)/i;

function startOfSubject(clause: string): number {
  const joint = OWN_SUBJECT.test(clause) ? 0 : (LAST_JOINT.exec(clause)?.[0].length ?? 0);
  if (joint > 0) return joint;
  const lead = LEAD.exec(clause)?.[0].length ?? 0;
  const rest = clause.slice(lead);
  if (!CIRCUMSTANCE.test(rest)) return lead;
  const found = [...rest.matchAll(SUBJECT)].at(0)?.index;
  return found === undefined ? lead : lead + found;
}

/** `uploaded` → `upload`, `executed` → `execute`, `dropped` → `drop`; null for what is no known verb. */
function baseOf(participle: string): string | null {
  const known = irregular[participle];
  if (known !== undefined) return known;
  if (!participle.endsWith('ed')) return null;
  const stem = participle.slice(0, -2);
  const single = /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : null;
  const candidates = [
    `${stem}e`,
    stem,
    single,
    stem.endsWith('i') ? `${stem.slice(0, -1)}y` : null,
  ];
  return candidates.find((word) => word !== null && knownWords.has(word)) ?? null;
}
