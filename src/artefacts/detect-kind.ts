import type { ScanTypeSource } from '../contract/scan-type-source.ts';
import type { ScanType } from '../contract/scan-type.ts';
import type { FileFormat } from './file-format.ts';
import { findJsonKind } from './find-json-kind.ts';
import { findPathKind } from './find-path-kind.ts';
import { isServerCode } from './is-server-code.ts';

export type DetectedKind = {
  readonly kind: ScanType;
  readonly kindSource: Exclude<ScanTypeSource, 'declared'>;
};

export type KindInput = {
  readonly path: string | null;
  readonly text: string;
  readonly format: FileFormat;
};

const proseFormats: ReadonlySet<FileFormat> = new Set(['markdown', 'text', 'html']);
const dataFormats: ReadonlySet<FileFormat> = new Set(['json', 'yaml', 'toml']);
const otherTextFormats: ReadonlySet<FileFormat> = new Set(['ini', 'env', 'xml', 'csv']);

/** Signals are looked for in this much of a text; imports and keys stand at its beginning. */
const headLength = 65_536;

/**
 * The kind of a single file or text, by the table of the Scan API (first match wins).
 * One reading of it: front matter makes a skill only where the path does not already name something else, because
 * sub-agent files, which the table lists under `agent_config`, always carry `name` and `description`.
 */
export function detectKind({ path, text, format }: KindInput): DetectedKind {
  const pathKind = path === null ? null : findPathKind(path);
  if (pathKind === 'skill' || pathKind === 'agent_config') return detected(pathKind);
  const head = text.slice(0, headLength).replace(/^\uFEFF/, '');
  const isProse = proseFormats.has(format);
  if (isProse && pathKind === null && isSkillFrontMatter(head)) return detected('skill');

  const dataKind = dataFormats.has(format) ? findDataKind(text, head, format) : null;
  if (dataKind === 'agent_config') return detected('agent_config');
  if (pathKind === 'config' || dataKind === 'config') return detected('config');
  if (dataKind === 'mcp_server') return detected('mcp_server');
  const isCode = !isProse && !dataFormats.has(format) && !otherTextFormats.has(format);
  if (isCode && isServerCode(head)) return detected('mcp_server');
  if (pathKind !== null) return detected(pathKind);
  if (isProse && isRolePrompt(head)) return detected('system_prompt');
  if (isCode) return { kind: 'mcp_server', kindSource: 'fallback' };
  return { kind: dataFormats.has(format) ? 'config' : 'skill', kindSource: 'fallback' };
}

function detected(kind: ScanType): DetectedKind {
  return { kind, kindSource: 'detected' };
}

/** Front matter is not parsed: two keys at the start of a line before the closing mark are the signal. */
function isSkillFrontMatter(head: string): boolean {
  const open = /^\s*---[ \t]*(?:\r\n?|\n)/.exec(head);
  if (open === null) return false;
  const rest = head.slice(open[0].length);
  const close = rest.search(/(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/);
  const block = close < 0 ? rest : rest.slice(0, close);
  return hasKey(block, 'name') && hasKey(block, 'description');
}

function hasKey(block: string, key: string): boolean {
  return new RegExp(`(?:^|[\\r\\n])(["']?)${key}\\1[ \\t]*:`, 'i').test(block);
}

function findDataKind(text: string, head: string, format: FileFormat): ScanType | null {
  if (format === 'json') return findJsonKind(text);
  if (format === 'toml') {
    if (/(?:^|[\r\n])[ \t]*(?:\[\[?hooks(?:[\].])|hooks[ \t]*=)/.test(head)) return 'agent_config';
    return /(?:^|[\r\n])[ \t]*\[mcp_?servers?[\].]/i.test(head) ? 'config' : null;
  }
  if (/(?:^|[\r\n])["']?hooks["']?[ \t]*:/.test(head)) return 'agent_config';
  const hasServers = /(?:^|[\r\n])[ \t]*["']?(?:mcpServers|mcp_servers|servers)["']?[ \t]*:/.test(
    head,
  );
  const isMap = /(?:^|[\r\n])[ \t]+["']?(?:command|url)["']?[ \t]*:/.test(head);
  if (hasServers && isMap && !/(?:^|[\r\n])(?:openapi|swagger)[ \t]*:/.test(head)) return 'config';
  const hasTools = /(?:^|[\r\n])["']?tools["']?[ \t]*:/.test(head);
  return hasTools && head.includes('inputSchema') ? 'mcp_server' : null;
}

const roleOpening =
  /^(?:you(?: are|['’]re)\s+(?!here\b|viewing\b|reading\b|looking\b|free\b|welcome\b|encouraged\b|not\b|required\b|invited\b|done\b)|you (?:act|will act|serve|will serve|work|play) as\b|(?:act|behave|respond|roleplay|pretend) (?:as|to be)\b|your (?:role|job|task|purpose|name) is\b|as an? [\w -]{1,60}, you\b|from now on,? you are\b|(?:du bist|sie sind|tu es|vous êtes|eres|usted es|você é|sei un|ty jesteś|je bent|ты\s|вы\s)|你是|您是|あなたは|당신은|너는)/i;

/** Headings, quotes, list marks, emphasis, tags and `System:` labels may stand before the role. */
function isRolePrompt(head: string): boolean {
  const lines = head
    .slice(0, 2000)
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  const opening = lines.find(
    (line) => line !== '' && !/^(?:#{1,6}\s|<[^>]{0,80}>$|[-=*_~`]{3,}[a-z]*$|<!--)/.test(line),
  );
  if (opening === undefined) return false;
  const bare = opening
    .replaceAll(/[*_`]/g, '')
    .replace(/^(?:[>*_"'`“\s-]|<[^>]{0,80}>|\[?(?:system|role|prompt|instructions?)\]?\s*:)+/i, '');
  return roleOpening.test(bare);
}
