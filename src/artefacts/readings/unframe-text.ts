import { rewriteView, type Rewriting } from '../rewrite-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { rewriteMatches } from './rewrite-matches.ts';

/** An order to do what was only shown. */
const REFERENCE =
  /\b(?:do|follow|carry out|execute|run|apply|applies|obey|perform|act on|comply with|use)\b[^.\n]{0,60}\b(?:quot\w{1,8}|block|example|line|text|paragraph|passage|snippet|list|instruction|item|box|it)s?\b[^.\n]{0,30}|\b(?:quot\w{1,8}|block|example|line|text|paragraph|passage|snippet|instruction)s?\b[^.\n]{0,20}\b(?:above|before)\b[^.\n]{0,30}\b(?:applies|apply|says|is (?:fine|meant|allowed))/gi;
const ABOVE = /\b(?:above|before|preceding|previous|as (?:it stands|written|is)|applies)\b/i;
const LEAD = /\n[^\n]{3,200}:[ \t]*\n/g;
const REFERENCE_LINK =
  /^\[[^\]\n]{1,60}\]:[ \t]{1,4}(?:#|<>|\S{1,80})[ \t]{1,4}(?:"([^"\n]{20,2000})"|\(([^)\n]{20,2000})\)|'([^'\n]{20,2000})')[ \t]*$/gm;
const PICTURE = /!\[((?:[^\]\s]{1,80}[ \t]){6,200}[^\]\s]{1,80})\]\([^)\n]{0,300}\)/g;
const WATCHWORD =
  /\b(?:when|whenever|if|once|after|as soon as)\b[^,.\n"“]{1,40}\b(?:says?|said|types?|writes?|wrote|mentions?|enters?|utters?|hears?|answers?|replies)\b[^,.\n"“]{0,20}["“][^"”\n]{2,60}["”][^,.\n]{0,20},[ \t]/gi;
const POINTS_ON =
  /\b(?:body|below|rest of (?:this|the) (?:file|document|skill|text)|following text)\b/i;
/** Lines before the reference that it may speak of. */
const REACH = 3000;
const MAX_REFERENCES = 100;

/** A document in which what is only shown, and then ordered, stands as the order that it is. */
export function unframeText(view: TextView, file: TextFile): TextView | null {
  if (file.format !== 'markdown' && file.format !== 'text' && file.format !== 'html') return null;
  const { text } = view;
  return rewriteView(view, [
    ...joinFrontMatter(text),
    ...unframe(text),
    ...unframeTables(text),
    ...(text.includes(']: ')
      ? rewriteMatches(text, REFERENCE_LINK, ([, a, b, c]) => `\n${a ?? b ?? c ?? ''}\n`)
      : []),
    ...(text.includes('![')
      ? rewriteMatches(text, PICTURE, ([, words]) => `\n${words ?? ''}\n`)
      : []),
    ...(/["“]/.test(text) ? rewriteMatches(text, WATCHWORD, () => '') : []),
  ]);
}

/** A description that sends its reader on into the body is the first half of the sentence that goes on there. */
function joinFrontMatter(text: string): Rewriting[] {
  const head = /^---\r?\n([^]{0,4000}?)\n---[ \t]*\r?\n/.exec(text);
  const line = /^description:[ \t]*["']?([^\n]{8,2000}?)["']?[ \t]{0,8}$/m.exec(head?.[1] ?? '');
  if (head === null || line === null || !POINTS_ON.test(line[1] ?? '')) return [];
  const said = (line[1] ?? '')
    .split(/(?<=[.!;])\s/)
    .filter((sentence) => !POINTS_ON.test(sentence))
    .join(' ')
    .replace(/[.!;]\s*$/, '');
  const body = BODY.exec(text.slice(head[0].length));
  if (said === '' || body === null)
    return [{ start: 0, end: head[0].length, text: `${line[1] ?? ''} ` }];
  const at = head[0].length + (body[1] ?? '').length;
  return [
    { start: 0, end: head[0].length, text: '' },
    { start: at, end: at + 1, text: `${said} and ${text.charAt(at).toLowerCase()}` },
  ];
}

/** Blank lines and headings before the first paragraph. */
const BODY =
  /^((?:[ \t]*\r?\n|#[^\n]{0,400}\n){0,40}[ \t]{0,8}(?:[-*+][ \t]|\d{1,3}[.)][ \t])?)[^\s#]/;

const TABLE =
  /^[ \t]{0,4}\|[^\n]*\|[ \t]*\r?\n[ \t]{0,4}\|[ \t:|-]{3,400}\|[ \t]*\r?\n(?:[ \t]{0,4}\|[^\n]*(?:\n|$)){1,400}/gm;
/** Heads of columns whose cells are to be done. */
const TO_DO =
  /^\W{0,4}(?:what to do|(?:the )?(?:next |required )?(?:actions?|instructions?|tasks?|orders?|procedures?|to[- ]?dos?|duties|duty|do this)|do|steps?)\W{0,4}$/i;

/** The cells of a table that says what to do, as the sentences that they are. */
function unframeTables(text: string): Rewriting[] {
  if (!text.includes('|\n') && !text.includes('|\r')) return [];
  return [...text.matchAll(TABLE)].flatMap(({ 0: table, index }) => {
    const rows = [...table.matchAll(/[^\n]+/g)].map((row) => cellsOf(row[0], index + row.index));
    const columns = new Set(
      (rows[0] ?? []).flatMap(({ text: head }, at) => (TO_DO.test(head) ? [at] : [])),
    );
    if (columns.size === 0) return [];
    const kept = rows.slice(2).flatMap((cells) => cells.filter((_, at) => columns.has(at)));
    const edges = [index, ...kept.flatMap(({ start, end }) => [start, end]), index + table.length];
    return edges.flatMap((start, at) =>
      at % 2 === 0 ? [{ start, end: edges[at + 1] ?? start, text: '\n\n' }] : [],
    );
  });
}

function cellsOf(row: string, offset: number): Rewriting[] {
  const first = row.indexOf('|') + 1;
  return [...row.slice(first).matchAll(/(?:[^|\\]|\\.)*(?=\|)/g)]
    .filter(({ 0: cell, index }) => cell !== '' || row[first + index - 1] === '|')
    .map(({ 0: cell, index }) => {
      const start = offset + first + index + (cell.length - cell.trimStart().length);
      return { start, end: start + cell.trim().length, text: cell.trim() };
    });
}

/** Takes marks of quotes, examples and fences off the passage before each reference, with the line that leads it in. */
function unframe(text: string): Rewriting[] {
  const changes: Rewriting[] = [];
  let count = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (!ABOVE.test(match[0])) continue;
    if ((count += 1) > MAX_REFERENCES) break;
    const end = text.lastIndexOf('\n', match.index);
    if (end < 0) continue;
    const start = startOfPassage(text, end);
    const passage = text.slice(start, end);
    const marks =
      /^[ \t]{0,8}(?:>[ \t]?){1,4}|^[ \t]{0,8}[-*+][ \t]{1,4}(?=["“])|^ {4,8}(?=\S)|^[ \t]{0,8}(?:`{3,}|~{3,})[ \t]*(?:text|txt|plain|markdown|md|example)?[ \t]*$|(?<=^|[\s>-])["“]|["”](?=[ \t]*$)/gm;
    changes.push(
      ...move(
        rewriteMatches(passage, marks, () => ''),
        start,
      ),
    );
    changes.push(
      ...move(
        rewriteMatches(passage, LEAD, ([lead]) => '\n'.repeat(lead.split('\n').length - 1)),
        start,
      ),
    );
  }
  return changes;
}

/** The passage begins at the lead-in of the last block, or at the heading above it. */
function startOfPassage(text: string, end: number): number {
  const from = Math.max(0, end - REACH);
  const before = text.slice(from, end);
  const lead = [...before.matchAll(/(?:^|\n)[^\n]{3,200}:[ \t]{0,8}\n/g)].at(-1)?.index ?? -1;
  const block = before.trimEnd().lastIndexOf('\n\n');
  return from + Math.max(0, lead >= 0 ? lead : block);
}

function move(changes: readonly Rewriting[], by: number): Rewriting[] {
  return changes.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}
