import { countCommonWords } from '../readings/count-common-words.ts';

/** Shortest run of characters that is no accident among other bytes. */
const MIN_RUN = 16;
/** Bytes looked at from the beginning and from the end. */
const REACH = 2 * 1024 * 1024;
const MAX_TEXT = 400_000;

/** More than names of programs and authors take. */
const LONG = 80;
const LANGUAGE = /[A-Za-z]{3,20} [\w-]|\/\/\w/;
/** What cameras and editors of pictures write. */
const METADATA = /<x:xmpmeta|<\?xpacket|adobe\.com\/xap|<rdf:/;
const COMMAND = /\b(?:curl|wget|bash|eval|exec|subprocess|base64|chmod)\b/;

/** The texts that stand between bytes that are none, a run a line; null without any. */
export function printableText(bytes: Uint8Array): Uint8Array | null {
  const runs =
    bytes.length <= 2 * REACH
      ? findRuns(bytes)
      : [...findRuns(bytes.subarray(0, REACH)), ...findRuns(bytes.subarray(-REACH))];
  const text = runs.filter((run) => LANGUAGE.test(run) && !METADATA.test(run)).join('\n');
  const isTelling =
    text.length >= LONG ||
    COMMAND.test(text) ||
    countCommonWords(text.slice(0, 20_000)).common >= 4;
  return !isTelling ? null : Buffer.from(`${text.slice(0, MAX_TEXT)}\n`);
}

function findRuns(bytes: Uint8Array): string[] {
  const runs: string[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13) continue;
    if (at - start >= MIN_RUN) runs.push(Buffer.from(bytes.subarray(start, at)).toString('latin1'));
    start = at + 1;
  }
  return runs;
}
