import { detectFormat } from '../detect-format.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { rewriteView, type Rewriting } from '../rewrite-view.ts';
import type { FileFormat } from '../file-format.ts';
import type { CarriedText } from './carried-text.ts';
import { isFollowed } from './is-followed.ts';
import { readNotebook } from './read-notebook.ts';
import { rewriteMatches } from './rewrite-matches.ts';

/** Documents and programs inside of notebooks, tables, pictures in XML, settings and build files. */
export function carriedTexts(
  view: TextView,
  file: TextFile,
  files: readonly TextFile[],
): CarriedText[] {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).toLowerCase();
  if (file.format === 'notebook') return readNotebook(view);
  // The rows of a table are data until somebody is told to act on them.
  if (file.format === 'csv')
    return isFollowed(file.path, files) ? asText(view, foldCells(view.text)) : [];
  if (file.format === 'xml') return readMarkup(view);
  if (file.format === 'env') return asShell(view, foldAssignments(view.text));
  if (file.format === 'toml' || file.format === 'ini') return readSettings(view);
  if (/^(?:gnu)?makefile|\.mk$|^justfile$|^\.justfile$/.test(name))
    return asShell(view, foldRecipes(view.text));
  if (/^(?:docker|container)file/.test(name)) return asShell(view, foldImage(view.text));
  return readMisnamed(view, file, name);
}

function asText(view: TextView, changes: readonly Rewriting[]): CarriedText[] {
  const text = rewriteView(view, changes);
  if (text === null) return [];
  return [{ part: 'text', format: detectFormat('', text.text), view: text }];
}

function asShell(view: TextView, changes: readonly Rewriting[]): CarriedText[] {
  const text = rewriteView(view, changes);
  return text === null ? [] : [{ part: 'commands.sh', format: 'shell', view: text }];
}

/** Each cell on a line of its own, without its quotes. */
function foldCells(text: string): Rewriting[] {
  if (!/[a-z] [a-z]/i.test(text)) return [];
  return [
    ...rewriteMatches(text, /""/g, () => '"'),
    ...rewriteMatches(text, /(?<=^|[,;\t\n\r])"(?!")|(?<!")"(?=[,;\t\n\r]|$)/g, () => ''),
    ...rewriteMatches(text, /(?<=^\d{0,9}|["\n]),(?=")|(?<=^\d{1,9}),/gm, () => '\n\n'),
  ];
}

const MARKUP = /<text\b|<desc\b|<foreignObject\b|<script\b/i;
const TAG = /<(?:[^<>"']|"[^"<]{0,4000}"|'[^'<]{0,4000}'){1,400}>/g;
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#10;': '\n',
};

function readMarkup(view: TextView): CarriedText[] {
  if (!MARKUP.test(view.text)) return [];
  return asText(view, [
    ...rewriteMatches(view.text, TAG, () => ''),
    ...rewriteMatches(
      view.text,
      /&(?:lt|gt|amp|quot|apos|#39|#10);/g,
      ([sign]) => entities[sign] ?? null,
    ),
    ...rewriteMatches(view.text, /<!--|-->|<!\[CDATA\[|\]\]>/g, () => ''),
  ]);
}

/** Values of `KEY="…"` lines, as the commands that they may be. */
function foldAssignments(text: string): Rewriting[] {
  if (!/=.{0,200}[a-z] [^\n]/i.test(text)) return [];
  return [
    ...rewriteMatches(text, /^[ \t]{0,8}(?:export )?\w{1,80}[ \t]?=[ \t]?["']?/gm, () => ''),
    ...rewriteMatches(text, /\\"/g, () => '"'),
    ...rewriteMatches(text, /["'][ \t]{0,8}$/gm, () => ''),
  ];
}

/** Long texts among settings: everything in triple quotes, or the values that hold sentences. */
function readSettings(view: TextView): CarriedText[] {
  const { text } = view;
  if (!/"""|'''|=.{0,80}[a-z]+ [a-z]+ [a-z]+ [a-z]+/i.test(text)) return [];
  return asText(view, [
    ...rewriteMatches(text, /^[ \t]{0,8}[\w. -]{1,80}=[ \t]{0,4}(?:"""|'''|["'])?/gm, () => ''),
    ...rewriteMatches(text, /^\[[^\]\n]{1,200}\][ \t]*$/gm, () => ''),
    ...rewriteMatches(text, /(?:"""|'''|(?<=\w[.!?]?)["'])[ \t]{0,4}$/gm, () => ''),
    ...rewriteMatches(text, /\\\\/g, () => '\\'),
  ]);
}

/** The commands of a Makefile or justfile. */
function foldRecipes(text: string): Rewriting[] {
  return [
    ...rewriteMatches(text, /^[\w.%/ $(){}-]{1,200}:(?!=)[^\n]{0,400}$/gm, () => ''),
    ...rewriteMatches(text, /^(?:\t| {2,8})[@-]{0,2}/gm, () => ''),
    ...rewriteMatches(text, /\$\$/g, () => '$'),
  ];
}

/** The commands of a Dockerfile. */
function foldImage(text: string): Rewriting[] {
  return [
    ...rewriteMatches(
      text,
      /^[ \t]{0,8}(?:RUN|CMD|ENTRYPOINT|ADD|SHELL|ONBUILD RUN)[ \t]{1,8}(?:--\S{1,80}[ \t]{1,4}){0,3}/gim,
      () => '',
    ),
    ...rewriteMatches(
      text,
      /^[ \t]{0,8}(?:FROM|LABEL|EXPOSE|WORKDIR|USER|MAINTAINER)[ \t][^\n]{0,400}$/gim,
      () => '',
    ),
    ...rewriteMatches(text, /^[ \t]{0,8}ENV[ \t]{1,8}/gim, () => 'export '),
  ];
}

const PROGRAM = /^(?:shell|python|javascript|typescript|powershell)$/;
const MISNAMED =
  /\.(?:css|log|dat|data|bin|bak|tmp|cache|lock|out|map|png|jpe?g|gif|ico|ttf|woff2?|pdf|txt|text|cfg|less|scss)$/;
const COMMANDS =
  /^[ \t]{0,8}(?:step \d{1,3} ?= ?)?(?:curl|wget|sudo|bash|sh|chmod|rm|git|python3?|node|npx|npm|export|cat|tar|ssh|scp|nc|dd|crontab|echo|eval|base64|openssl|systemctl) [-\w"'$/.~]/m;

/** A program whose name says that it is none. */
function readMisnamed(view: TextView, file: TextFile, name: string): CarriedText[] {
  if (!MISNAMED.test(name) || view.text.length > 400_000) return [];
  const found = detectFormat('', view.text);
  const format = PROGRAM.test(found) ? found : COMMANDS.test(view.text) ? 'shell' : found;
  if (format === file.format || (!PROGRAM.test(format) && !isDocument(name, format))) return [];
  const plain = rewriteView(
    view,
    rewriteMatches(view.text, /^step \d{1,4} ?= ?/gm, () => ''),
  );
  return [{ part: 'text', format, view: plain ?? view }];
}

function isDocument(name: string, format: FileFormat): boolean {
  return /\.(?:css|log|lock|dat|out|tmp|cache)$/.test(name) && /^(?:markdown|text)$/.test(format);
}
