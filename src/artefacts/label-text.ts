import type { Block } from './markdown-blocks.ts';

type Label = Block['label'];

/** Speaks of a thing in order to forbid, detect or refuse it. */
const AGAINST =
  /\b(?:never|do not|don['’]t|must not|should not|shouldn['’]t|avoid(?:s|ing)?|refuse|reject(?:s|ed)?|prohibit(?:s|ed)?|forbid(?:den|s)?|disallow(?:ed|s)?|detect(?:s|ed|ing|ion)?|flag(?:s|ged)?|scan(?:s|ning)? for|check(?:s|ing)? for|look(?:s|ing)? (?:out )?for|watch(?:es|ing)? (?:out )?for|grep(?:s|ping)? for|red flags?|warning signs?|block(?:s|ed)|den(?:y|ies|ied)|malicious|attack(?:s|ers?)?|exploit(?:s|ed)?|vulnerab(?:le|ility|ilities)|unsafe|dangerous|insecure|anti-?patterns?|injection attempts?|payloads?|adversar(?:y|ial|ies)|suspicious|❌|🚫|⛔)/i;

/** Introduces a sample of something. */
const SAMPLE =
  /\b(?:for example|for instance|e\.g\.|such as|examples?|sample|like this|like these|looks? like|something like|snippets?|usage)\b/i;

const AGAINST_HEADING =
  /\b(?:anti-?patterns?|red flags?|threats?|attack(?:s|ers?)?|vulnerabilit(?:y|ies)|detect(?:ion|ing|ed|s)?|injection|what not to do|don['’]ts|bad (?:example|practice)s?|pitfalls?|common mistakes|security (?:checks?|review|audit|checklist|considerations?|rules?)|prohibited|forbidden|never do|malware|indicators?|bad signs?|symptoms?|signatures?|blocked|denied|dangerous|unsafe|avoid)\b|❌|🚫/i;

const SAMPLE_HEADING =
  /\b(?:examples?|samples?|usage|demo|test cases?|fixtures?|evals?|transcripts?)\b/i;

/** Orders to act on the very block that follows; such a block is an instruction whatever its heading says. */
const RUN_ORDER =
  /(?<!\b(?:of|the|an?|in|for|each|every|its|their|such) )\b(?:run|execute|paste|type|enter|copy|invoke|use|apply|follow|decode|install|start)\b[^.!?\n]{0,60}(?::|\bbelow\b|\bfollowing\b|\bthis\b|\bthese\b)\s*$/i;

/**
 * How to read a piece of text, from its own sentence, what introduces it and the headings above.
 * `isSpeech` is true for quotations and block quotes. An order to run what follows always wins, so that wrapping a
 * payload as an example does not hide it.
 */
export function labelText(input: {
  readonly sentence: string;
  readonly introduction: string;
  readonly headings: readonly string[];
  readonly isSpeech: boolean;
  readonly isCode: boolean;
}): Label {
  const { sentence, introduction, headings, isSpeech, isCode } = input;
  if (isCode && RUN_ORDER.test(introduction) && !AGAINST.test(introduction)) return 'instruction';
  const own = isCode ? introduction : sentence;
  if (AGAINST.test(own)) return 'anti-example';
  const heading = headings.at(-1) ?? '';
  if ((isCode || isSpeech) && AGAINST_HEADING.test(headings.join(' · '))) return 'anti-example';
  if (AGAINST.test(introduction) && (isCode || isSpeech)) return 'anti-example';
  if (isSpeech) return 'quoted';
  if (SAMPLE.test(own) || (isCode && SAMPLE_HEADING.test(heading))) return 'example';
  return 'instruction';
}
