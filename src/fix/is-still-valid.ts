import { parse as parseToml } from 'smol-toml';
import { isMap, parseDocument } from 'yaml';
import type { TextFile } from '../artefacts/text-file.ts';
import { countSyntaxErrors } from '../behaviour/count-syntax-errors.ts';
import { parseJsonc } from '../behaviour/parse-jsonc.ts';

const FRONT_MATTER = /^\ufeff?---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Whether an edited file can still be read as what it was: settings parse, programs have no more syntax errors than
 * before, front matter keeps its keys. What could not be read before may stay as it is.
 */
export function isStillValid(before: TextFile, after: string): boolean {
  const { format, text } = before;
  switch (format) {
    case 'json':
    case 'notebook':
      return !isJson(text) || isJson(after);
    case 'yaml':
      return !isYaml(text) || isYaml(after);
    case 'toml':
      return !isToml(text) || isToml(after);
    case 'shell':
    case 'python':
      return countSyntaxErrors(format, after) <= countSyntaxErrors(format, text);
    case 'javascript':
    case 'typescript':
      return countSyntaxErrors('javascript', after) <= countSyntaxErrors('javascript', text);
    case 'markdown':
      return keepsFrontMatter(text, after);
    default:
      return true;
  }
}

/** With comments where there were some, else strictly. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return /\/\/|\/\*|,\s*[\]}]/.test(text) && parseJsonc(text, 0) !== null;
  }
}

function isYaml(text: string): boolean {
  return parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).errors.length === 0;
}

function isToml(text: string): boolean {
  try {
    parseToml(text);
    return true;
  } catch {
    return false;
  }
}

function keepsFrontMatter(before: string, after: string): boolean {
  const matter = FRONT_MATTER.exec(before)?.[1];
  if (matter === undefined || !isYaml(matter)) return true;
  const left = FRONT_MATTER.exec(after)?.[1];
  return (
    left !== undefined && isYaml(left) && keysOf(matter).every((key) => keysOf(left).includes(key))
  );
}

function keysOf(matter: string): string[] {
  const { contents } = parseDocument(matter, { uniqueKeys: false, logLevel: 'silent' });
  return isMap(contents) ? contents.items.map(({ key }) => String(key)) : [];
}
