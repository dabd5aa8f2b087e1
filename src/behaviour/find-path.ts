import type { Fact } from './fact.ts';

/** How far back values are followed. */
const MAX_VISITED = 500;

/**
 * The shortest way by which a value of a wanted source reaches `sink`: source first, sink last; null when there is none.
 * Only operations that hand a value on lie between: encoders, and files that are written and read again. `start` takes
 * the place of the sink's inputs, for instance what steers its operand.
 */
export function findPath(
  sink: Fact,
  isSource: (fact: Fact) => boolean,
  start: ReadonlySet<Fact> = sink.inputs,
): readonly Fact[] | null {
  const cameFrom = new Map<Fact, Fact | null>([[sink, null]]);
  const queue: Fact[] = [sink];
  for (let head = 0; head < queue.length && head < MAX_VISITED; head += 1) {
    const fact = queue[head];
    if (fact === undefined) break;
    if (fact !== sink && isSource(fact)) return unwind(fact, cameFrom);
    if (fact !== sink && !HANDS_ON.has(fact.kind)) continue;
    for (const input of fact === sink ? start : fact.inputs) {
      if (cameFrom.has(input) || (fact !== sink && !handsOver(fact, input))) continue;
      cameFrom.set(input, fact);
      queue.push(input);
    }
  }
  return null;
}

const HANDS_ON: ReadonlySet<Fact['kind']> = new Set([
  'encode',
  'decrypt-unpack',
  'format-text',
  'render-template',
  'set-field',
  'write-file',
  'write-agent-config',
  'write-os-persist',
  'read-file',
  'read-secret',
  'query-database',
]);

/** What is read from a file comes from what was written to it, not from what named the file. */
function handsOver(fact: Fact, input: Fact): boolean {
  if (fact.kind === 'read-file' || fact.kind === 'read-secret')
    return input.kind.startsWith('write-');
  if (fact.kind === 'query-database') return input.kind.startsWith('read-');
  if (fact.kind.startsWith('write-')) return fact.steeredBy?.has(input) !== true;
  return true;
}

function unwind(source: Fact, cameFrom: ReadonlyMap<Fact, Fact | null>): Fact[] {
  const path: Fact[] = [];
  for (let fact: Fact | null = source; fact !== null; fact = cameFrom.get(fact) ?? null)
    path.push(fact);
  return path;
}
