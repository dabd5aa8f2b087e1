import type { TextFile } from '../artefacts/text-file.ts';
import type { Fact, FactKind } from './fact.ts';
import { shellPath } from './shell-path.ts';

/** Most links made for one path, name or script, and in all. */
const MAX_PER_KEY = 16;
const MAX_LINKS = 4000;

const SCRIPT = /[\w./~@…-]{1,200}\.(?:py|sh|bash|zsh|[cm]?js|ts|rb|pl)\b/g;
const READS = new Set<FactKind>(['read-file', 'read-secret', 'read-agent-config', 'read-comm']);
const WRITES = new Set<FactKind>(['write-file', 'write-agent-config', 'write-os-persist']);
const SENDS = new Set<FactKind>(['net-post', 'msg-send']);
const STREAM = /^\/dev\//;

/** Programs whose own arguments or input are not among their facts. */
const TAKES_INPUT =
  /\b(?:sys\.(?:argv|stdin)|argparse|input\(|process\.(?:argv|stdin)|fileinput|click\.|typer|ARGV|STDIN)/;
const PRINTS = /\b(?:print|sys\.stdout|console\.log|process\.stdout|puts)\b/;

/** `to` takes in what `from` gives. */
type Link = { readonly from: Fact; readonly to: Fact };

/** A script that runs a script that runs a script. */
const ROUNDS = 3;

/**
 * Connects facts that share a file on disk, an environment variable, or a script that one runs with what it has.
 * Facts whose inputs grow are new objects, and so are all others then; without a link the facts come back as they are.
 */
export function joinAcrossFiles(facts: readonly Fact[]): readonly Fact[] {
  let joined = facts;
  for (let round = 0; round < ROUNDS; round += 1) {
    const links = [...pathLinks(joined), ...environmentLinks(joined), ...scriptLinks(joined)];
    const fresh = passOn(joined, links).filter(
      ({ from, to }) => from !== to && !to.inputs.has(from),
    );
    if (fresh.length === 0) break;
    joined = rebuild(joined, fresh.slice(0, MAX_LINKS));
  }
  return joined;
}

/** What arrives at an argument, a variable or a run belongs to whatever takes it from there. */
function passOn(facts: readonly Fact[], links: readonly Link[]): Link[] {
  const gates = new Set(links.map(({ to }) => to).filter(isGate));
  if (gates.size === 0) return [...links];
  const takers = new Map<Fact, Fact[]>();
  for (const fact of facts) {
    for (const input of fact.inputs) {
      if (!gates.has(input)) continue;
      const known = takers.get(input);
      if (known === undefined) takers.set(input, [fact]);
      else if (known.length < MAX_PER_KEY) known.push(fact);
    }
  }
  return links.flatMap(({ from, to }) =>
    isGate(to) ? (takers.get(to) ?? []).map((taker) => ({ from, to: taker })) : [{ from, to }],
  );
}

function isGate({ kind, operand }: Fact): boolean {
  return kind === 'read-env' || kind === 'exec-local' || operand === '/dev/stdin';
}

function rebuild(facts: readonly Fact[], links: readonly Link[]): readonly Fact[] {
  const copies = new Map<
    Fact,
    Fact & { readonly inputs: Set<Fact>; readonly steeredBy: Set<Fact>; readonly gates: Set<Fact> }
  >();
  const all = new Set(facts);
  for (const { from, to } of links) all.add(from).add(to);
  for (const fact of all)
    copies.set(fact, { ...fact, inputs: new Set(), steeredBy: new Set(), gates: new Set() });
  const copyOf = (fact: Fact): Fact => copies.get(fact) ?? fact;
  for (const [fact, copy] of copies) {
    for (const input of fact.inputs) copy.inputs.add(copyOf(input));
    for (const input of fact.steeredBy ?? []) copy.steeredBy.add(copyOf(input));
    for (const gate of fact.gates ?? []) copy.gates.add(copyOf(gate));
  }
  for (const { from, to } of links) copies.get(to)?.inputs.add(copyOf(from));
  return facts.map(copyOf);
}

/** What one writes to a path, another reads from it. */
function pathLinks(facts: readonly Fact[]): Link[] {
  const writes = group(
    facts.filter(({ kind }) => WRITES.has(kind)),
    pathKeys,
  );
  if (writes.size === 0) return [];
  return facts
    .filter(({ kind }) => READS.has(kind))
    .flatMap((to) =>
      pathKeys(to).flatMap((key) =>
        (writes.get(key) ?? []).filter((from) => isBefore(from, to)).map((from) => ({ from, to })),
      ),
    );
}

/** Within one file only what was written above; between files the order is not known. */
function isBefore(from: Fact, to: Fact): boolean {
  return from.place.file !== to.place.file || from.place.start < to.place.start;
}

/** Spellings under which a path may be met; a path with unknown pieces is known by its last name. */
function pathKeys({ operand, place }: Fact): string[] {
  if (operand === null || operand.length > 300 || /[\n*?]/.test(operand)) return [];
  const path = shellPath.resolve(operand);
  if (STREAM.test(path) || path === '.') return [];
  if (/^[/~]/.test(path) && !path.includes('…')) return [path];
  const name = shellPath.base(path);
  if (!/^[\w.-]{3,80}$/.test(name) || !name.includes('.')) return [];
  if (path.includes('…')) return [`…/${name}`];
  const folder = place.file.path.slice(0, Math.max(0, place.file.path.lastIndexOf('/')));
  return [...new Set([shellPath.resolve(path, folder), path, `…/${name}`])];
}

/** `export NAME=…` in one, `NAME` read in another. */
function environmentLinks(facts: readonly Fact[]): Link[] {
  const prefix = 'environment:';
  const set = group(
    facts.filter(({ kind, operand }) => kind === 'set-field' && operand?.startsWith(prefix)),
    ({ operand }) => (operand === null ? [] : [operand.slice(prefix.length)]),
  );
  if (set.size === 0) return [];
  return facts
    .filter(({ kind }) => kind === 'read-env')
    .flatMap((to) =>
      (set.get(to.operand ?? '') ?? [])
        .filter((from) => isBefore(from, to))
        .map((from) => ({ from, to })),
    );
}

/** A script that is run: what it is given arrives at its arguments and input, what it prints comes back. */
function scriptLinks(facts: readonly Fact[]): Link[] {
  const runs = facts.filter(({ kind, operand }) => kind === 'exec-local' && operand !== null);
  if (runs.length === 0) return [];
  const byFile = group(facts, ({ place }) => [place.file.path], Number.POSITIVE_INFINITY);
  const byName = group([...new Set(facts.map(({ place }) => place.file))], ({ path }) => [
    shellPath.base(path),
  ]);
  return runs.slice(0, 400).flatMap((run) =>
    scriptsOf(run, byName).flatMap((file) => {
      const inside = byFile.get(file.path) ?? [];
      return [
        ...entrances(inside, file, run).flatMap((to) =>
          [...run.inputs].map((from) => ({ from, to })),
        ),
        ...exits(inside, file).map((from) => ({ from, to: run })),
      ];
    }),
  );
}

function scriptsOf(run: Fact, byName: ReadonlyMap<string, readonly TextFile[]>): TextFile[] {
  const named = [...(run.operand ?? '').slice(0, 1000).matchAll(SCRIPT)].slice(0, 4);
  return named.flatMap(([text]) => {
    const path = shellPath.resolve(text).replace(/^.*(?:…|\.\.)\//, '');
    return (byName.get(shellPath.base(path)) ?? []).filter(
      (file) =>
        file !== run.place.file &&
        (file.path === path || file.path.endsWith(`/${path}`) || path.endsWith(`/${file.path}`)),
    );
  });
}

function entrances(inside: readonly Fact[], file: TextFile, run: Fact): Fact[] {
  if (run.inputs.size === 0) return [];
  const own = inside.filter(
    ({ kind, operand }) =>
      (kind === 'read-env' && operand === 'argv') ||
      (kind === 'read-file' && operand === '/dev/stdin'),
  );
  if (own.length > 0) return own.slice(0, MAX_PER_KEY);
  if (file.format === 'shell' || !TAKES_INPUT.test(file.text)) return [];
  return inside.filter(({ kind }) => SENDS.has(kind)).slice(0, MAX_PER_KEY);
}

function exits(inside: readonly Fact[], file: TextFile): Fact[] {
  const own = inside.filter(
    ({ kind, operand }) => kind === 'write-file' && operand === '/dev/stdout',
  );
  if (own.length > 0) return own.slice(0, MAX_PER_KEY);
  if (file.format === 'shell' || !PRINTS.test(file.text)) return [];
  return inside
    .filter(
      ({ kind, traits }) =>
        kind === 'read-secret' || (kind === 'read-env' && traits.has('whole-environment')),
    )
    .slice(0, MAX_PER_KEY);
}

function group<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  most = MAX_PER_KEY,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [item]);
      else if (known.length < most) known.push(item);
    }
  }
  return groups;
}
