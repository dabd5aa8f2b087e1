import type { PrivateData } from './classify-private-data.ts';
import { proseData } from './prose-data.ts';
import type { ProseOperation } from './prose-operations.ts';
import { secretPath } from './secret-path.ts';
import { privatePath } from './private-path.ts';

/** A thing that a sentence takes up. Offsets are those of the sentence. */
export type ProseRead = {
  readonly start: number;
  readonly end: number;
  readonly data: PrivateData;
  readonly verb: string;
};

const COMMAND =
  /\b(?:pbpaste|xclip\b[^\n]{0,30}-o|xsel|Get-Clipboard|wl-paste|screencapture|printenv|env\s*(?:\||>)|set\s*>|security (?:find|dump)-\w{3,20}|gpg --export-secret|cat\s+~?[^\s|]{0,60}(?:history|\.ssh|\.aws|\.env)|whoami|ifconfig|CLLocation\w{0,20}|ipinfo\.io|ipapi\.co|ip-api\.com|ifconfig\.me)\b/i;
/** Names of things that are dealt with, not disclosed: asking for them, setting them up. */
const SET_UP =
  /\b(?:set(?:ting)?(?: up)?|configure|export|require[ds]?|need(?:s|ed)?|create|generate|rotate|revoke|store|paste|replace|your|obtain|get (?:an?|your)|with (?:an?|your|the))\b[^.\n]{0,40}$/i;

/** What the orders of one sentence take up that is private, most private first. */
export function proseReads(text: string, operations: readonly ProseOperation[]): ProseRead[] {
  const reads: ProseRead[] = [];
  const command = COMMAND.exec(text);
  if (command !== null) {
    const isSecret = /printenv|env|set|security|gpg|ssh|aws/.test(command[0]);
    reads.push({
      start: command.index,
      end: command.index + command[0].length,
      data: isSecret ? 'secret' : 'personal',
      verb: 'run',
    });
  }
  for (const operation of operations) {
    if (operation.isNegated) continue;
    if (
      !operation.acts.includes('collect') &&
      !operation.acts.includes('write') &&
      !operation.acts.includes('send')
    )
      continue;
    const from = operation.isPassive ? operation.start : operation.objectStart;
    const object = text.slice(from, Math.max(operation.end, from + 20));
    const data = secretPath.test(object)
      ? 'secret'
      : privatePath.test(object)
        ? 'personal'
        : proseData(object);
    if (
      data === null ||
      (data === 'secret' && SET_UP.test(text.slice(0, from) + object.slice(0, 20)))
    )
      continue;
    reads.push({
      start: operation.start,
      end: from + object.trimEnd().length,
      data,
      verb: operation.verb,
    });
  }
  return reads.sort((a, b) => ranks.indexOf(a.data) - ranks.indexOf(b.data));
}

const ranks: readonly PrivateData[] = ['secret', 'conversation', 'personal', 'internal', 'work'];
