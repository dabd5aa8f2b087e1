import type { ConfigNode } from '../behaviour/config-node.ts';
import { configPathAt } from './config-path-at.ts';
import { cutEntry } from './cut-entry.ts';
import type { Fixer, FixInput, TextEdit } from './fixer.ts';
import { linesAround } from './lines-around.ts';

/** Modes that approve everything, with the mode of the same setting that asks. */
const MODES: Readonly<Record<string, string>> = {
  bypasspermissions: 'default',
  dontask: 'default',
  yolo: 'default',
  never: 'on-request',
  'danger-full-access': 'workspace-write',
  'allow-all': 'ask',
  always: 'ask',
};
const GRANTS = /allow|approve|trust|tools|permission|sandbox|mode|skip|bypass|enable/i;

/** Drops wildcard grants and switches approve-everything settings off. */
export const narrowPermission: Fixer = {
  name: 'narrow_permission',
  propose(input) {
    if (input.file.format === 'markdown') return fromFrontMatter(input);
    const path = configPathAt(input.file, input.place);
    const node = path.at(-1);
    if (node === undefined) return null;
    const edit = fromNode(input.file.text, node, path.at(-2), input.file.format === 'json');
    return edit === null ? null : [edit];
  },
  examples: [
    {
      path: '.claude/settings.json',
      before:
        '{\n  "permissions": {\n    "allow": [\n      [["Bash(*)"]],\n      "Read"\n    ]\n  }\n}\n',
      after: '{\n  "permissions": {\n    "allow": [\n      "Read"\n    ]\n  }\n}\n',
    },
    {
      path: 'settings.json',
      before: '{ "chat.tools.autoApprove": [[true]] }\n',
      after: '{ "chat.tools.autoApprove": false }\n',
    },
    {
      path: 'settings.json',
      before: '{ "defaultMode": [["bypassPermissions"]] }\n',
      after: '{ "defaultMode": "default" }\n',
    },
    {
      before: '---\nname: notes\nallowed-tools: [[Read, Bash(*)]]\n---\n',
      after: '---\nname: notes\nallowed-tools: Read\n---\n',
    },
    { path: 'settings.json', before: '{ "theme": [["dark"]] }\n', after: null },
  ],
};

function fromNode(
  text: string,
  node: ConfigNode,
  parent: ConfigNode | undefined,
  isJson: boolean,
): TextEdit | null {
  const { start, end } = node;
  if (node.kind === 'boolean') {
    if (node.text !== 'true' || !GRANTS.test(node.path)) return null;
    return { ...truePlace(text, node), text: 'false' };
  }
  if (node.kind === 'array' && node.entries.some(({ text: item }) => item.includes('*'))) {
    return isJson ? { start, end, text: '[]' } : null;
  }
  if (node.kind !== 'string') return null;
  const mode = MODES[node.text.toLowerCase()];
  if (mode !== undefined && GRANTS.test(node.path)) {
    const at = text.indexOf(node.text, start);
    return { start: at, end: at + node.text.length, text: mode };
  }
  if (parent?.kind === 'array' && isJson && node.text.includes('*')) return cutEntry(text, node);
  return null;
}

/** TOML values are placed where their key stands. */
function truePlace(text: string, { start, end }: ConfigNode): { start: number; end: number } {
  const at = text.slice(start, end).lastIndexOf('true');
  return at < 0 ? { start, end } : { start: start + at, end: start + at + 4 };
}

/** `allowed-tools: Read, Bash(*)`: what stands for everything goes, the rest stays. */
function fromFrontMatter({ file, place }: FixInput): readonly TextEdit[] | null {
  if (file.blocks?.at(place.start).type !== 'front-matter') return null;
  const { start, end } = linesAround(file, place);
  const line = file.text.slice(start, end);
  const match = /^([ \t]*[\w-]*tools[\w-]*:[ \t]*)(.*)$/i.exec(line);
  if (match === null) return null;
  const [, key = '', value = ''] = match;
  const items = value.replaceAll(/^\[|\]$|^["']|["']$/g, '').split(/\s*,\s*/);
  const kept = items.filter((item) => !item.includes('*'));
  if (kept.length === items.length) return null;
  const isList = value.startsWith('[');
  const text = isList ? `[${kept.join(', ')}]` : kept.length === 0 ? '[]' : kept.join(', ');
  return [{ start: start + key.length, end, text }];
}
