import type { Rewriting } from '../rewrite-view.ts';

/** The end of one step and the beginning of the next, as sentences of a paragraph or items of a list. */
const SEAM =
  /(?:[.;]|(?<=\w))(?:[ \t]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]{1,3})(?=(?:Then |Next,? |Now )?(?:Delet|Remov|Eras|Wip|Put|Includ|Send|Upload|Post|Past|Execut|Run|Hand|Regard|Treat|Follow|Obey|Cop(?:y|ies)|Forward|Append|Shar|Attach|Transmit|Add|Publish|Push|Feed|Pip|Pass|Keep|Hid)(?:e|es|ing|ed)?\b(?: \w{2,10}){0,1}? (?:it|its|them|their|these|those|this|the (?:\w{3,12} ){0,1}?(?:results?|outcome|contents?|outputs?|commands?|instructions|lines|entries|records|rest|backups?|logs?|text|files?|copies|answer|values?|keys?|archive|script|code))\b)/g;
/** What makes the first step worth reading together with the next. */
const SENSITIVE =
  /\.env\b|\.ssh|id_(?:rsa|ed25519)|\b(?:api keys?|tokens?|secrets?|passwords?|credentials?|wallet|mnemonic|seed|private keys?|cookies?|backups?|audit\w{0,4}|cloudtrail|history|antivirus|confirmation|safety|security|terminal|decrypt|decode|base(?:32|64)|undo|conversation|system prompt|hidden|payload|https?:)/i;
const MAX_STEP = 200;

/** Steps that act on what the step before took up, as the one order that they are. */
export function joinSteps(text: string): Rewriting[] {
  const changes: Rewriting[] = [];
  for (const { 0: seam, index } of text.matchAll(SEAM)) {
    const before = text.slice(Math.max(0, index - MAX_STEP), index);
    const step = before.slice(before.search(LAST_STEP));
    if (!SENSITIVE.test(step)) continue;
    const at = index + seam.length;
    changes.push({ start: index, end: at + 1, text: ` and ${text.charAt(at).toLowerCase()}` });
  }
  return changes;
}

const LAST_STEP = /(?:[^.\n]|\.(?=\S)){1,200}$/;
