import { LineCounter, isAlias, isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { RepositoryConfig } from '../contract/repository-config.ts';
import { closestWord } from './closest-word.ts';

/** A mistake in the file. `path` and `message` may quote the file: escape them where they are shown. */
export type ConfigProblem = {
  /** Dotted path of the wrong key; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** 1-based line, 1 when unknown. */
  readonly line: number;
};

export type ParsedRepositoryConfig = {
  /** What the file says; the built-in defaults when it has a problem: an invalid file never loosens. */
  readonly config: RepositoryConfig;
  readonly problems: readonly ConfigProblem[];
  /** Entries of `ignore` whose time is over; they no longer count. */
  readonly expired: readonly RepositoryConfig['ignore'][number][];
};

const MAX_BYTES = 64 * 1024;
const DAY_MS = 86_400_000;
const MAX_SUPPRESSION_DAYS = 365;

/** Reads `.github/skillgate.yml`: plain YAML 1.2 without aliases, tags or repeated keys, held against a strict schema. */
export function parseRepositoryConfig(input: {
  readonly text: string;
  readonly now: Date;
}): ParsedRepositoryConfig {
  const { text, now } = input;
  if (Buffer.byteLength(text) > MAX_BYTES) {
    return refuse([{ path: '', message: 'The file is larger than 64 KiB', line: 1 }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    schema: 'core',
    merge: false,
    logLevel: 'silent',
  });
  const broken = findSyntaxProblem(document, lines);
  if (broken !== null) return refuse([broken]);

  const raw: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  const parsed = RepositoryConfig.safeParse(raw);
  if (!parsed.success) {
    return refuse(
      parsed.error.issues
        .slice(0, 10)
        .flatMap((issue) => describe(issue))
        .map(({ path, message }) => ({
          path: path.join('.'),
          message,
          line: lineOf(document, lines, path),
        })),
    );
  }
  const config = parsed.data;
  const tooFar = config.ignore.flatMap((entry, index) =>
    Date.parse(entry.expires_at) - now.getTime() > MAX_SUPPRESSION_DAYS * DAY_MS
      ? [['ignore', index, 'expires_at'] as const]
      : [],
  );
  if (tooFar.length > 0) {
    return refuse(
      tooFar.map((path) => ({
        path: path.join('.'),
        message: 'An exception may last at most 365 days',
        line: lineOf(document, lines, path),
      })),
    );
  }
  const isExpired = (entry: { expires_at: string }): boolean =>
    Date.parse(entry.expires_at) <= now.getTime();
  return {
    config: { ...config, ignore: config.ignore.filter((entry) => !isExpired(entry)) },
    problems: [],
    expired: config.ignore.filter(isExpired),
  };
}

function refuse(problems: readonly ConfigProblem[]): ParsedRepositoryConfig {
  return { config: RepositoryConfig.parse({}), problems, expired: [] };
}

function findSyntaxProblem(document: Document.Parsed, lines: LineCounter): ConfigProblem | null {
  const [error] = document.errors;
  if (error !== undefined) {
    const [message = 'Not valid YAML'] = error.message.split('\n');
    return { path: '', message, line: lines.linePos(error.pos[0]).line || 1 };
  }
  const [warning] = document.warnings;
  if (warning !== undefined) {
    return {
      path: '',
      message: 'Tags are not allowed here',
      line: lines.linePos(warning.pos[0]).line || 1,
    };
  }
  let alias: ConfigProblem | null = null;
  visit(document, {
    Alias(_, node) {
      alias = {
        path: '',
        message: 'Aliases are not allowed here',
        line: lines.linePos(node.range?.[0] ?? 0).line || 1,
      };
      return visit.BREAK;
    },
  });
  return alias;
}

type Path = readonly (string | number)[];

function describe(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.slice(0, 5).map((key) => {
    const nearest = closestWord({ word: key, candidates: knownKeys(path) });
    return {
      path: [...path, key],
      message:
        nearest === null
          ? 'There is no such key'
          : `There is no such key; did you mean ${nearest}?`,
    };
  });
}

function knownKeys(path: Path): readonly string[] {
  if (path.length === 0) return Object.keys(RepositoryConfig.shape);
  if (path[0] === 'paths') return ['include', 'exclude'];
  return ['fingerprint', 'rule_id', 'path', 'reason', 'expires_at', 'owner'];
}

/** The line of the key a path ends with, or of the nearest parent that stands in the file. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isAlias(node)) break;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part);
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
      continue;
    }
    const items: unknown =
      typeof node === 'object' && node !== null && 'items' in node ? node.items : null;
    if (!Array.isArray(items) || typeof part !== 'number') break;
    node = items[part];
    const range: unknown =
      typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
    if (Array.isArray(range) && typeof range[0] === 'number') offset = range[0];
  }
  return lines.linePos(offset).line || 1;
}
