import type { TextFile } from '../artefacts/text-file.ts';
import { isQuotedAt } from './is-quoted-at.ts';

const AGAINST =
  /\b(?:never|do not|don['’]t|must not|should not|avoid|refuse|reject|prohibited|forbidden|disallowed|not allowed|red flags?|warning signs?|anti-?patterns?|malicious|attack(?:s|ers?)?|detect(?:s|ion|ing)?|flag(?:s|ged)?|watch (?:out )?for|look (?:out )?for|check(?:s|ing)? for|scan(?:s|ning)? for|suspicious|dangerous|unsafe|vulnerab\w{2,8}|exploit\w{0,6}|prompt[- ]injection|injection|jailbreak\w{0,4}|threats?|risks?|violations?|examples? of bad|❌|🚫|⛔)/i;
const TEACHING =
  /\b(?:prohibited|forbidden|never|don['’]?ts?|do not|avoid|anti-?patterns?|red flags?|attacks?|threats?|vulnerabilit\w{1,4}|injection|malicious|detection|not allowed|disallowed|pitfalls|bad practices?|security (?:checks?|review|audit|checklist|considerations?|rules?|testing)|out of scope|limitations|boundaries|prohibitions?|restrictions?|must not|won['’]t|will not)\b|❌|🚫/i;

/**
 * Whether text at an offset is spoken about rather than ordered: in quotation marks, in a table, in a list that
 * forbids or detects what it names, or under a heading that does. It is for rules whose own words are negations (“do
 * not tell”), where the label of the sentence cannot decide.
 */
export function isForbiddenAt(input: {
  readonly file: TextFile;
  readonly text: string;
  readonly offset: number;
  readonly rawOffset: number;
}): boolean {
  const { file, text, offset, rawOffset } = input;
  if (isQuotedAt(text, offset)) return true;
  const block = file.blocks?.at(rawOffset);
  if (block !== undefined) {
    if (block.type === 'quote' || block.type === 'table-cell') return true;
    if (TEACHING.test(block.headings.slice(-2).join(' · '))) return true;
  }
  return AGAINST.test(listIntroduction(text, offset));
}

/** The line with which a list is introduced; empty outside lists. */
function listIntroduction(text: string, offset: number): string {
  const lines = text.slice(Math.max(0, offset - 1500), offset).split('\n');
  const own = lines.pop() ?? '';
  if (!isItem(own)) return '';
  for (const line of lines.toReversed()) {
    if (line.trim() === '' || isItem(line) || /^\s{2,}/.test(line)) continue;
    return line.slice(-300);
  }
  return '';
}

function isItem(line: string): boolean {
  return /^\s{0,12}(?:[-*+•]|\d{1,3}[.)])\s/.test(line);
}
