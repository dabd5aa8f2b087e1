import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@lezer/javascript';
import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { rules } from '../../src/rules/index.ts';

export type ShippedPattern = {
  readonly source: string;
  readonly flags: string;
  /** 12 hex digits that tell patterns apart. */
  readonly id: string;
};

const methods = [Symbol.match, Symbol.matchAll, Symbol.replace, Symbol.search, Symbol.split];

/**
 * Every pattern that the engine ships: those written as literals in its sources, and those it puts together, which are
 * seen while it scans the examples of all rules.
 */
export function collectPatterns(root: string): readonly ShippedPattern[] {
  const found = new Map<string, ShippedPattern>();
  const add = ({ source, flags }: RegExp): void => {
    const key = `/${source}/${flags}`;
    if (found.has(key)) return;
    const id = createHash('sha256').update(key).digest('hex').slice(0, 12);
    found.set(key, { source, flags, id });
  };
  for (const literal of literalsOf(root)) add(literal);
  watchPatterns(add, scanExamples);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function* literalsOf(root: string): Iterable<RegExp> {
  for (const folder of ['artefacts', 'behaviour', 'engine', 'rules']) {
    const entries = readdirSync(join(root, 'src', folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      const literals: string[] = [];
      parser
        .configure({ dialect: 'ts' })
        .parse(text)
        .iterate({
          enter: ({ name, from, to }) => {
            if (name === 'RegExp') literals.push(text.slice(from, to));
          },
        });
      for (const literal of literals) {
        const end = literal.lastIndexOf('/');
        yield new RegExp(literal.slice(1, end), literal.slice(end + 1));
      }
    }
  }
}

/** Every way of using a pattern ends in one of these methods. */
function watchPatterns(see: (pattern: RegExp) => void, work: () => void): void {
  const prototype = RegExp.prototype;
  const names = ['exec', 'test', ...methods] as const;
  const originals = names.map((name) => Object.getOwnPropertyDescriptor(prototype, name));
  for (const name of names) {
    const original: unknown = Reflect.get(prototype, name);
    if (typeof original !== 'function') continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value: function watched(this: RegExp, ...values: unknown[]): unknown {
        see(this);
        return Reflect.apply(original, this, values);
      },
    });
  }
  try {
    work();
  } finally {
    names.forEach((name, index) => {
      const original = originals[index];
      if (original !== undefined) Object.defineProperty(prototype, name, original);
    });
  }
}

function scanExamples(): void {
  for (const { examples } of rules) {
    for (const { path = 'SKILL.md', text, files = {} } of [...examples.bad, ...examples.good]) {
      const sources = Object.entries({ ...files, [path]: text }).map(
        ([name, content]): SourceFile => ({
          path: name,
          type: 'file',
          bytes: new TextEncoder().encode(content),
        }),
      );
      scanFiles(sources, { now: new Date(0) });
    }
  }
}
