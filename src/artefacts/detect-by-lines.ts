import type { FileFormat } from './file-format.ts';

/** An unnamed text is judged by its first lines, each cut to a bounded length. */
const maxLines = 400;
const maxLineLength = 300;
const headLength = 32_768;

/** One line of this kind is enough; the order decides between languages that share a shape. */
const oneLineSigns: readonly (readonly [FileFormat, RegExp])[] = [
  ['php', /^<\?php/],
  ['markdown', /^(?:```|~~~|#{2,6} \S|\|[ :-]{3,}\|)/],
  [
    'python',
    /^(?:from [\w.]+ import [\w*(]|(?:async )?def \w+\(|class \w+(?:\(.*\))?:|if __name__ ==)/,
  ],
  ['python', /^import [\w.]+(?: as \w+|(?:, ?[\w.]+)+)?$/],
  ['rust', /^(?:use \w+(?:::[\w{*]+)+|(?:pub )?(?:async )?fn \w+ ?[(<]|#\[derive\()/],
  ['go', /^(?:package \w+|func (?:\([^)]*\) )?\w+\()/],
  ['typescript', /^(?:import type |(?:export )?(?:interface|type) \w+ (?:[{=]|extends))/],
  ['typescript', /^(?:export )?(?:const|let|var) \w+: ?[\w<{[]/],
  [
    'javascript',
    /^(?:import [\w*{].* from ['"]|import ['"]|export (?:default|const|async|function|class) )/,
  ],
  [
    'javascript',
    /^(?:(?:const|let|var) [\w{[].*=|(?:async )?function\*? ?\w*\(|module\.exports\b|require\(['"])/,
  ],
  [
    'powershell',
    /^ *(?:param ?\(|\$\w+ ?= ?(?:New-Object|Get-|Invoke-)|(?:Invoke|Get|Set|New|Remove|Start)-[A-Z]\w+ )/,
  ],
  ['batch', /^@echo off\b/i],
  [
    'shell',
    /^(?:set -[eux]+|export [A-Z_]\w*=|if \[\[? |for \w+ in .*; ?do|while .*; ?do|\w+\(\) ?\{)/,
  ],
];

/** The language of a text without a telling name, found in its lines; `text` when nothing speaks for another. */
export function detectByLines(text: string): FileFormat {
  const lines = text
    .slice(0, headLength)
    .split(/\r\n?|\n/, maxLines)
    .map((line) => line.slice(0, maxLineLength).trimEnd())
    .filter((line) => line !== '');
  const first = lines[0]?.trimStart() ?? '';
  if (first === '---' && /^["']?[A-Za-z][\w-]*["']? ?:/.test(lines[1] ?? '')) return 'markdown';
  if (/^(?:<!doctype html|<html|<head|<body)\b/i.test(first)) return 'html';
  if (/^<(?:\?xml|svg|plist|project)\b/i.test(first)) return 'xml';
  if (/^#{1,6} \S/.test(first) && !lines.every(isAssignment)) return 'markdown';
  const sign = oneLineSigns.find(([, pattern]) => lines.some((line) => pattern.test(line)));
  if (sign !== undefined) return sign[0];
  if (lines.some((line) => /^\[\[?[\w." -]+\]\]?$/.test(line)) && lines.some(isIniKey)) {
    return lines.some(isTomlKey) ? 'toml' : 'ini';
  }
  if (lines.some((line) => /^[A-Z_]\w*=/.test(line)) && lines.every(isAssignment)) return 'env';
  if (lines.length > 1 && isYaml(lines)) return 'yaml';
  return lines.some(isMarkdownLine) ? 'markdown' : 'text';
}

function isAssignment(line: string): boolean {
  return line.startsWith('#') || /^[A-Z_][A-Z0-9_]*=/.test(line);
}

function isIniKey(line: string): boolean {
  return /^ *["']?[\w.-]+["']? ?=/.test(line);
}

function isTomlKey(line: string): boolean {
  return /^ *["']?[\w.-]+["']? ?= ?(?:["'[{]|true|false|\d)/.test(line);
}

/** Every line is a key, a list item, deeper text or a comment, and at least one top-level key has its own line. */
function isYaml(lines: readonly string[]): boolean {
  if (!lines.some((line) => /^["']?[\w./-]+["']?:(?: |$)/.test(line))) return false;
  return lines.every((line) => /^(?:#|---$|- | {2}|["']?[\w./-]+["']?:(?: |$))/.test(line));
}

function isMarkdownLine(line: string): boolean {
  return /^(?:[*-] \S|\d+\. \S|> \S)/.test(line) || /\]\([^)\s]/.test(line);
}
