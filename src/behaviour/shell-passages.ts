import type { TextFile } from '../artefacts/text-file.ts';
import type { Block } from '../artefacts/markdown-blocks.ts';

/** A piece of a file that a shell would read, as long as what it replaces so that offsets stay. */
export type ShellPassage = { readonly source: string; readonly offset: number };

const LANGUAGE = /^(?:sh|bash|zsh|shell|console|shell-?session|sh-session|terminal|ksh|dash|fish)$/;
const PROMPT = /^([ \t]*)(?:\([\w.-]{1,30}\)[ \t])?(?:[\w.@~:/-]{0,40})[$%#❯>][ \t]/;
const COMMAND =
  /^[ \t]*(?:\$[ \t]+)?(?:sudo[ \t]|curl[ \t]|wget[ \t]|cat[ \t]|tar[ \t]|nc[ \t]|scp[ \t]|bash[ \t]|sh[ \t]|base64[ \t]|export[ \t]\w|eval[ \t]|echo[ \t]|env[ \t]*\||printenv|python3?[ \t]|find[ \t]|git[ \t])/m;

/** The shell sources of a file: a script as a whole, or the fences of a document. */
export function shellPassages(file: TextFile): ShellPassage[] {
  if (file.format === 'shell') return [{ source: file.text, offset: 0 }];
  if (file.format === 'json' || file.format === 'yaml') return configCommands(file.text);
  if (file.format !== 'markdown' && file.format !== 'text') return [];
  return (file.blocks?.all ?? []).flatMap((block) => fencePassage(file.text, block));
}

function fencePassage(text: string, block: Block): ShellPassage[] {
  if (block.type !== 'fence' || block.label === 'anti-example' || block.label === 'data') return [];
  const language = block.language ?? '';
  if (language !== '' && !LANGUAGE.test(language)) return [];
  const inside = text.slice(block.start, block.end);
  const start = inside.indexOf('\n') + 1;
  const body = inside.slice(start).replace(/\n[ \t>]*(?:```+|~~~+)[ \t]*$/, '\n');
  if (language === '' && !COMMAND.test(body)) return [];
  return [{ source: stripPrompts(body), offset: block.start + start }];
}

/** With prompts, the lines without one are output; what goes is replaced by blanks. */
function stripPrompts(body: string): string {
  if (!/^[ \t]*(?:[\w.@~:/-]{0,40})[$❯%][ \t]/m.test(body)) return body;
  let isContinued = false;
  return body
    .split('\n')
    .map((line) => {
      const prompt = PROMPT.exec(line)?.[0];
      const isCommand = prompt !== undefined || isContinued;
      isContinued = isCommand && /\\\s*$/.test(line);
      if (!isCommand) return ' '.repeat(line.length);
      return prompt === undefined ? line : ' '.repeat(prompt.length) + line.slice(prompt.length);
    })
    .join('\n');
}

const JSON_COMMAND =
  /"(?:command|cmd|run|shell|(?:pre|post)(?:install|publish|pack|prepare|test|build)?|prepare|install)"\s{0,4}:\s{0,4}"((?:[^"\\\n]|\\.){4,2000})"/g;
const YAML_BLOCK =
  /^([ \t]*)(?:- )?(?:run|command|script|shell):[ \t]*[|>][-+]?[ \t]*\n((?:\1[ \t]+[^\n]*\n|[ \t]*\n){1,400})/gm;
const YAML_LINE = /^[ \t]*(?:- )?(?:run|command|script):[ \t]+(?![|>])([^\n]{4,1000})/gm;

/** Commands of hooks, package scripts and workflow steps. Escapes keep their length. */
function configCommands(text: string): ShellPassage[] {
  const found: ShellPassage[] = [];
  for (const match of text.matchAll(JSON_COMMAND)) {
    const source = match[1] ?? '';
    const offset = match.index + match[0].length - 1 - source.length;
    found.push({ source: source.replaceAll(/\\(["\\/nt])/g, unescape), offset });
  }
  for (const match of text.matchAll(YAML_BLOCK)) {
    const source = match[2] ?? '';
    found.push({ source, offset: match.index + match[0].length - source.length });
  }
  for (const match of text.matchAll(YAML_LINE)) {
    const source = match[1] ?? '';
    const isQuoted = /^(["']).*\1\s*$/.test(source);
    const inner = isQuoted ? ` ${source.trimEnd().slice(1, -1)} ` : source;
    found.push({ source: inner, offset: match.index + match[0].length - source.length });
  }
  return found.slice(0, 400);
}

function unescape(_whole: string, sign: string): string {
  if (sign === 'n') return ' \n';
  return sign === 't' ? '  ' : ` ${sign}`;
}
