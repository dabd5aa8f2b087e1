import type { TextFile } from '../artefacts/text-file.ts';
import { ProsePosition } from './prose-position.ts';
import type { ProseStatement } from './prose-statement.ts';

/** Longer stretches without a full stop are read in overlapping pieces. */
const MAX_STATEMENT = 1200;
const OVERLAP = 200;
/** Commands of one fence that are read as steps. */
const MAX_COMMANDS = 30;

const MARKER =
  /^[ \t]{0,40}(?:(?:>[ \t]?){1,4})?(?:[-*+•][ \t]{1,4}(?:\[[ xX]\][ \t])?|\d{1,3}[.)][ \t]{1,4}|step \d{1,3}[.:)][ \t]{1,4})/i;
const FENCE = /^[ \t>]{0,40}(`{3,}|~{3,})[ \t]{0,4}\{?\.?([\w+-]{0,20})/;
const HEADING =
  /^(?:[ \t]{0,3}|[ \t]{0,12}(?:\d{1,3}[.)]|[-*+])[ \t]{1,3})(#{1,6})[ \t]{1,4}(.{1,300})/;
const SHELL =
  /^(?:|ba|z|fi|power)sh$|^(?:shell|console|terminal|bash|cmd|bat|ps1|powershell|text|txt)$/;
const FRONT_MATTER =
  /^\s{0,8}(?:description|instructions?|notes?|prompt|when_to_use|[ -]{1,8})\b[^:]{0,20}[:-]?|^\s{2,}\S/i;
/** A numbered step or a heading that stands where a program should. */
const FENCED_STEP =
  /^\s{0,8}(?:\d{1,3}[.)]\s{1,3}[A-Z][a-z]{1,14}|#{2,4} [A-Z])(?:[^=;{}<>\n]{1,40}\s){3}/;
/** A stop that ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|no|v\d{1,3}|ver|fig|dr|mr|ms|st|inc|ltd)|^\s{0,4}\d{1,3})\.$/i;

const TEACHING_SECTION =
  /\b(?:anti-?patterns?|red flags?|threats? (?:model|catalog\w{0,3}|list|types)|attacks?|attack (?:vectors?|examples?|patterns?)|vulnerabilit(?:y|ies)|(?:prompt )?injection|what not to do|bad (?:examples?|practices?)|must not|should not|prohibited|forbidden|malware|indicators of|blocked|warning signs|suspicious)\b|❌|🚫|⛔/i;
const TEACHING_HEADING =
  /\b(?:don['’]?ts|never do|do not|pitfalls?|common mistakes|examples?|test cases?|fixtures?|sample|out of scope)\b/i;

/** What is insisted on is meant, even under the heading of an example. */
const INSISTENT =
  /\b(?:mandatory|must|always|required|final step|every time|after (?:each|every|any))\b/i;
const TEACHING_LEAD =
  /\b(?:never|do not|don['’]t|must not|should not|avoid|refuse|reject|prohibited|forbidden|not allowed|red flags?|warning signs?|anti-?patterns?|malicious|attack(?:s|ers?)?|detect(?:s|ion|ing)?|flag|watch (?:out )?for|look (?:out )?for|check(?:s|ing)? for|scan(?:s|ning)? for|suspicious|unsafe|vulnerab\w{2,8}|injection|jailbreak\w{0,4}|examples? of|for example|for instance|e\.g\.|such as|triggers? (?:on|when|include|phrases?)|would|could say|user (?:says|asks|requests)|prompts? like|❌|🚫|⛔)/i;

type Kind = ProseStatement['kind'];

/** Splits a document into statements, in order; program fences are left to the readers of programs. */
export function proseStatements(file: TextFile): ProseStatement[] {
  const { text } = file;
  const statements: ProseStatement[] = [];
  const position = new ProsePosition();
  const hasComments = text.includes('<!--');
  let fence: { mark: string; isShell: boolean; commands: number } | null = null;
  let isComment = false;
  let isFrontMatter = /^\ufeff?---[ \t]*\r?\n/.test(text);
  let paragraph = -1;
  let paragraphEnd = -1;

  const add = (start: number, end: number, kind: Kind): void => {
    for (let from = start; end - from >= 3; from += MAX_STATEMENT - OVERLAP) {
      const to = Math.min(end, from + MAX_STATEMENT);
      statements.push(new Statement(file, from, to, kind, position));
      if (to === end) return;
    }
  };
  const addSentences = (start: number, end: number, kind: Kind): void => {
    let from = start;
    for (const to of findStops(text, start, end)) {
      add(from, to, kind);
      from = to;
    }
    add(from, end, kind);
  };
  const flush = (): void => {
    if (paragraph < 0) return;
    addSentences(paragraph, paragraphEnd, isComment ? 'comment' : 'sentence');
    for (const { start, end } of findFieldTexts(text, paragraph, paragraphEnd))
      addSentences(start, end, isComment ? 'comment' : 'sentence');
    position.lead(text.slice(Math.max(paragraph, paragraphEnd - 300), paragraphEnd));
    paragraph = -1;
  };

  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const start = at;
    at = end + 1;
    const first = firstMark(text, start, end);
    if (isFrontMatter) {
      const line = text.slice(start, Math.min(end, start + 400));
      if (start > 0 && /^(?:---|\.\.\.)[ \t]*\r?$/.test(line)) isFrontMatter = false;
      else if (FRONT_MATTER.test(line)) addSentences(start, end, 'front-matter');
      continue;
    }
    const head = text.slice(start, Math.min(end, start + 400));
    const mark = FENCES.has(first) ? FENCE.exec(head) : null;
    if (fence !== null) {
      if (mark?.[2] === '' && mark[1]?.startsWith(fence.mark) === true) fence = null;
      else if (STEPS.has(first) && FENCED_STEP.test(head)) addSentences(start, end, 'item');
      else if (fence.isShell && fence.commands < MAX_COMMANDS && first !== '') {
        fence.commands += 1;
        add(start, end, 'command');
      }
      continue;
    }
    if (mark !== null) {
      flush();
      const isShell = SHELL.test((mark[2] ?? '').toLowerCase());
      fence = { mark: mark[1] ?? '```', isShell, commands: 0 };
      continue;
    }
    const heading = STEPS.has(first) ? HEADING.exec(head) : null;
    if (heading !== null) {
      flush();
      position.enter(heading[1]?.length ?? 1, heading[2] ?? '');
      addSentences(start, end, 'heading');
      continue;
    }
    if (hasComments && head.includes('<!--')) {
      flush();
      isComment = true;
    }
    const marker = STEPS.has(first) ? MARKER.exec(head) : null;
    if (first === '') {
      flush();
      position.gap();
    } else if (marker !== null) {
      flush();
      position.item();
      addSentences(start + marker[0].length, end, isComment ? 'comment' : 'item');
    } else if (first === '|') {
      flush();
      addSentences(start, end, 'row');
    } else {
      position.text(head.search(/\S/) <= 3);
      if (paragraph < 0) paragraph = start;
      paragraphEnd = end;
      if (paragraphEnd - paragraph > 8000) flush();
    }
    if (isComment && text.slice(start, end).includes('-->')) {
      flush();
      isComment = false;
    }
  }
  flush();
  return statements;
}

const FENCES: ReadonlySet<string> = new Set(['`', '~', '>']);
/** What a heading, a list item or a numbered step begins with. */
const STEPS: ReadonlySet<string> = new Set([...'#-*+•>0123456789sS']);

/** The first character of a line that is not white space; empty for a blank line. */
function firstMark(text: string, start: number, end: number): string {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 13) return text.charAt(at);
  }
  return '';
}

/** Offsets just after each sentence of a stretch but the last. */
function findStops(text: string, start: number, end: number): number[] {
  const stops: number[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92 && text.charCodeAt(at + 1) === 110) stops.push((from = at + 2));
    if (code !== 46 && code !== 33 && code !== 63 && code !== 59) continue;
    let after = at + 1;
    while (after < at + 4 && CLOSING.has(text.charAt(after))) after += 1;
    if (after >= end || text.charCodeAt(after) > 32) continue;
    if (code === 46 && ABBREVIATION.test(text.slice(Math.max(from, at - 11), at + 1))) continue;
    stops.push((from = after));
  }
  return stops;
}

/** `hint="Please …"`, `"note": "Repeat …"`: no speech that is reported, but a text that is handed over under a name. */
const FIELD = /[\w-]{2,40}["']?[ \t]{0,3}[:=][ \t]{0,3}"([^"\n]{24,600})"/g;

function* findFieldTexts(
  text: string,
  from: number,
  to: number,
): Iterable<{ readonly start: number; readonly end: number }> {
  const quote = text.indexOf('"', from);
  if (quote < 0 || quote >= to) return;
  for (const match of text.slice(from, to).matchAll(FIELD)) {
    const end = from + match.index + match[0].length - 1;
    yield { start: end - (match[1]?.length ?? 0), end };
  }
}

const CLOSING: ReadonlySet<string> = new Set([...')"\'”’*_`']);

/** Text and label are read on first use: most statements are never asked. */
class Statement implements ProseStatement {
  readonly file: TextFile;
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly section: number;
  readonly group: number;
  readonly headings: readonly string[];
  private readonly introduction: string;
  private known: string | null = null;

  constructor(file: TextFile, start: number, end: number, kind: Kind, position: ProsePosition) {
    this.file = file;
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.section = position.section;
    this.group = position.group;
    this.headings = position.headings;
    this.introduction = position.isInList ? position.leadText : '';
  }

  get text(): string {
    return (this.known ??= blank(this.file.text.slice(this.start, this.end)));
  }

  get isTeaching(): boolean {
    // What a comment hides from the page is no example for its readers.
    if (this.kind === 'comment') return false;
    return (
      TEACHING_SECTION.test(this.headings.slice(-2).join(' · ')) ||
      (TEACHING_HEADING.test(this.headings.at(-1) ?? '') && !INSISTENT.test(this.text)) ||
      (this.introduction !== '' && TEACHING_LEAD.test(this.introduction))
    );
  }
}

/** Blanks emphasis, code and table marks; keeps every offset. */
function blank(text: string): string {
  let plain = text.replaceAll(/[*\x60|>#\r\n]/g, ' ');
  if (plain.includes('\\n')) plain = plain.replaceAll('\\n', '  ');
  if (plain.includes('_'))
    plain = plain.replaceAll(/(?<![\w/])_{1,3}(?=\w)|(?<=\w)_{1,3}(?![\w/.])/g, (mark) =>
      ' '.repeat(mark.length),
    );
  if (plain.includes('<!--')) plain = plain.replaceAll('<!--', '    ');
  return plain.includes('--') ? plain.replaceAll('-- ', '   ') : plain;
}
