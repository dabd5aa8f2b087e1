import { parse as parseToml } from 'smol-toml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ConfigNode } from './config-node.ts';
import { longestConfig } from './longest-config.ts';
import { parseJsonc } from './parse-jsonc.ts';

const MAX_DEPTH = 40;

/** Parses JSON (comments allowed), YAML or TOML into nodes with places; null when it is not a map or list. */
export function parseConfig(
  format: 'json' | 'yaml' | 'toml',
  text: string,
  offset: number,
): ConfigNode | null {
  if (text.length > longestConfig) return null;
  try {
    if (format === 'json') return parseJsonc(text, offset);
    if (format === 'yaml') {
      const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
      return fromYaml(document.contents, { key: '', path: '', offset, depth: 0, text });
    }
    return fromValue(parseToml(text), { key: '', path: '', offset, depth: 0, text, from: 0 });
  } catch {
    // A document that its own format refuses is reported as unreadable elsewhere.
    return null;
  }
}

type Context = {
  readonly key: string;
  readonly path: string;
  readonly offset: number;
  readonly depth: number;
};

function child<C extends Context>(context: C, key: string): C {
  const path = context.path === '' ? key : `${context.path}.${key}`;
  return { ...context, key, path, depth: context.depth + 1 };
}

type TextContext = Context & { readonly text: string };

function fromYaml(node: unknown, context: TextContext): ConfigNode | null {
  const { key, path, offset } = context;
  if (isMap(node) || isSeq(node)) {
    const [from, to] = node.range ?? [0, 0];
    const place = { key, path, start: offset + from, end: offset + to, text: '' };
    if (context.depth > MAX_DEPTH) return { ...place, kind: 'object', entries: [] };
    const entries = isMap(node)
      ? node.items.map((pair) =>
          fromYaml(pair.value, child(context, isScalar(pair.key) ? String(pair.key.value) : '')),
        )
      : node.items.map((item, index) => fromYaml(item, child(context, String(index))));
    return {
      ...place,
      kind: isMap(node) ? 'object' : 'array',
      entries: entries.filter((entry) => entry !== null),
    };
  }
  if (!isScalar(node)) return null;
  const [from, to] = node.range ?? [0, 0];
  const { value } = node;
  const place = { key, path, start: offset + from, end: offset + to, entries: [] };
  if (typeof value === 'string') return { ...place, kind: 'string', text: value };
  if (typeof value === 'number') return { ...place, kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { ...place, kind: 'boolean', text: String(value) };
  return { ...place, kind: 'null', text: '' };
}

/** TOML comes without places: a value is placed where its key is next written. */
function fromValue(value: unknown, context: TextContext & { readonly from: number }): ConfigNode {
  const { key, path, offset, text } = context;
  const at = key === '' || /^\d+$/.test(key) ? context.from : find(text, key, context.from);
  const lineEnd = text.indexOf('\n', at);
  const end = offset + (lineEnd < 0 ? text.length : lineEnd);
  const place = { key, path, start: offset + at, end };
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const isList = Array.isArray(value);
    const entries =
      context.depth > MAX_DEPTH
        ? []
        : Object.entries(value).map(([name, item]) =>
            fromValue(item, { ...child(context, name), from: at }),
          );
    return { ...place, kind: isList ? 'array' : 'object', text: '', entries };
  }
  const kind =
    typeof value === 'boolean' ? 'boolean' : typeof value === 'string' ? 'string' : 'number';
  return { ...place, kind, text: String(value), entries: [] };
}

function find(text: string, key: string, from: number): number {
  const at = text.indexOf(key, from);
  if (at >= 0) return at;
  const first = text.indexOf(key);
  return first < 0 ? from : first;
}
