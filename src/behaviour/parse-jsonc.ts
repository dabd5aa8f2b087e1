import type { ConfigNode } from './config-node.ts';

const MAX_DEPTH = 60;

/**
 * Reads JSON with comments and trailing commas into nodes with places; null when it is none. Keys that stand twice are
 * kept, as parsers differ in which of them they take.
 */
export function parseJsonc(text: string, offset: number): ConfigNode | null {
  let at = text.startsWith('\uFEFF') ? 1 : 0;

  const skip = (): void => {
    for (;;) {
      while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
      if (text.startsWith('//', at)) at = endOf('\n', at, 0);
      else if (text.startsWith('/*', at)) at = endOf('*/', at + 2, 2);
      else return;
    }
  };
  const endOf = (mark: string, from: number, length: number): number => {
    const found = text.indexOf(mark, from);
    return found < 0 ? text.length : found + length;
  };
  const readString = (): string | null => {
    const start = at;
    at += 1;
    while (at < text.length && text.charAt(at) !== '"') {
      if (text.charAt(at) === '\n') return null;
      at += text.charAt(at) === '\\' ? 2 : 1;
    }
    at += 1;
    return unquote(text.slice(start, at));
  };
  const read = (key: string, path: string, depth: number): ConfigNode | null => {
    skip();
    const start = at;
    const mark = text.charAt(at);
    const finish = (
      kind: ConfigNode['kind'],
      value: string,
      entries: readonly ConfigNode[],
    ): ConfigNode => ({
      ...{ key, path, kind, entries },
      text: value,
      start: offset + start,
      end: offset + at,
    });
    if (mark === '"') {
      const value = readString();
      return value === null ? null : finish('string', value, []);
    }
    if (mark === '{' || mark === '[') {
      if (depth > MAX_DEPTH) return null;
      const entries = readEntries(mark === '{', path, depth);
      return entries === null ? null : finish(mark === '{' ? 'object' : 'array', '', entries);
    }
    const word = /^-?[\w.+-]{1,60}/.exec(text.slice(at, at + 64))?.[0];
    if (word === undefined) return null;
    at += word.length;
    if (word === 'true' || word === 'false') return finish('boolean', word, []);
    return finish(word === 'null' ? 'null' : 'number', word === 'null' ? '' : word, []);
  };
  const readEntries = (isMap: boolean, path: string, depth: number): ConfigNode[] | null => {
    const close = isMap ? '}' : ']';
    const entries: ConfigNode[] = [];
    at += 1;
    for (;;) {
      skip();
      if (text.charAt(at) === close) {
        at += 1;
        return entries;
      }
      const key = isMap ? readKey() : String(entries.length);
      if (key === null) return null;
      const entry = read(key, path === '' ? key : `${path}.${key}`, depth + 1);
      if (entry === null) return null;
      entries.push(entry);
      skip();
      if (text.charAt(at) === ',') at += 1;
      else if (text.charAt(at) !== close) return null;
    }
  };
  const readKey = (): string | null => {
    if (text.charAt(at) !== '"') return null;
    const key = readString();
    skip();
    if (key === null || text.charAt(at) !== ':') return null;
    at += 1;
    return key;
  };

  return read('', '', 0);
}

function unquote(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal.replaceAll('\t', String.raw`\t`));
    return typeof value === 'string' ? value : null;
  } catch {
    // An escape that JSON does not know: the text as written still says what it is.
    return literal.slice(1, -1);
  }
}
