import type { Fact, FactKind, SinkClass, ToolEntry } from './fact.ts';
import { joinByPath } from './join-by-path.ts';
import type { Span } from './program.ts';
import type { Draft, FunctionState, Origin, Passage, Scope } from './draft.ts';

const CLASSES: Readonly<Partial<Record<FactKind, SinkClass>>> = {
  'exec-local': 'shell',
  'exec-dynamic': 'code',
  'load-module': 'code',
  'render-template': 'code',
  'format-text': 'code',
  deserialise: 'code',
  'query-database': 'query',
  'query-tree': 'query',
  'match-pattern': 'query',
  'parse-xml': 'query',
  'open-path': 'path',
  'read-file': 'path',
  'read-secret': 'path',
  'read-agent-config': 'path',
  'write-file': 'path',
  'write-agent-config': 'path',
  'write-os-persist': 'path',
  'link-file': 'path',
  'extract-archive': 'path',
  'change-permission': 'path',
  delete: 'path',
  'net-get': 'url',
  'net-post': 'url',
  dns: 'url',
  'use-resources': 'size',
};

/** Facts of one artefact while its programs are read: one per kind and place, however often a place is passed. */
export class FactStore {
  private readonly drafts = new Map<string, Draft>();
  private readonly expanded = new Map<Passage, Map<SinkClass, ReadonlySet<Draft>>>();

  add(kind: FactKind, span: Span, scope: Scope): Draft {
    const { file } = scope.source;
    const key = `${kind}:${span.start}:${span.end}:${file.path}`;
    let draft = this.drafts.get(key);
    if (draft === undefined) {
      draft = {
        type: 'fact',
        kind,
        file,
        start: span.start,
        end: span.end,
        operands: new Set(),
        traits: new Set(),
        inputs: new Set(),
        steering: new Set(),
        gates: new Set(),
        owner: scope.fn,
      };
      this.drafts.set(key, draft);
    }
    if (scope.gate !== null) draft.gates.add(scope.gate);
    return draft;
  }

  /** Starts a round anew: which operations there are stays, what flows into them is found again. */
  forget(): void {
    for (const draft of this.drafts.values()) {
      draft.inputs.clear();
      draft.steering.clear();
      draft.gates.clear();
    }
  }

  finish(): Fact[] {
    joinByPath([...this.drafts.values()]);
    const facts = new Map<Draft, MutableFact>();
    for (const draft of this.drafts.values()) facts.set(draft, emptyFact(draft));
    const connect = (to: Set<Fact>, from: Iterable<Draft>): void => {
      for (const draft of from) {
        const fact = facts.get(draft);
        if (fact !== undefined) to.add(fact);
      }
    };
    const reached = new Map<FunctionState, Reach>();
    for (const [draft, fact] of facts) {
      const sink = CLASSES[draft.kind] ?? 'content';
      connect(fact.inputs, this.expand(draft.inputs, 'content'));
      connect(fact.steeredBy, this.expand(draft.steering, sink));
      const reach = draft.owner === null ? null : reachOf(draft.owner, reached);
      connect(fact.gates, [...draft.gates, ...(reach?.gates ?? [])]);
      for (const tool of reach?.tools ?? []) fact.tools.add(tool);
    }
    return [...facts.values()];
  }

  /** The operations whose values arrive, without arguments that a check has made harmless for this kind of sink. */
  private expand(origins: ReadonlySet<Origin>, sink: SinkClass): Set<Draft> {
    const found = new Set<Draft>();
    for (const origin of origins) {
      if (origin.type === 'fact') found.add(origin);
      else for (const draft of this.expandPassage(origin, sink)) found.add(draft);
    }
    return found;
  }

  private expandPassage(passage: Passage, sink: SinkClass): ReadonlySet<Draft> {
    const bySink = this.expanded.get(passage) ?? new Map<SinkClass, ReadonlySet<Draft>>();
    this.expanded.set(passage, bySink);
    const known = bySink.get(sink);
    if (known !== undefined) return known;
    const found = new Set<Draft>();
    bySink.set(sink, found);
    const queue: Step[] = [{ origin: passage, isClear: false, isAnswer: false }];
    const seen = new Map<Origin, number>();
    for (let step = queue.pop(); step !== undefined; step = queue.pop()) {
      const { origin, isClear, isAnswer } = step;
      const state = (isClear ? 1 : 0) + (isAnswer ? 2 : 0);
      const before = seen.get(origin);
      if (before !== undefined && (before & state) === before) continue;
      seen.set(origin, before === undefined ? state : before & state);
      if (origin.type === 'passage') {
        const clear = isClear || origin.clears.has(sink);
        const answer = isAnswer || origin.clears.has('content');
        for (const next of origin.inputs)
          queue.push({ origin: next, isClear: clear && sink !== 'content', isAnswer: answer });
      } else if (isKept(origin, isClear, isAnswer)) found.add(origin);
    }
    return found;
  }
}

type Step = { readonly origin: Origin; readonly isClear: boolean; readonly isAnswer: boolean };

/** Of a yes or no only what decides it counts: never the secret or text that was asked about. */
function isKept({ kind }: Draft, isClear: boolean, isAnswer: boolean): boolean {
  if (isClear && (kind === 'tool-argument' || kind === 'read-untrusted')) return false;
  return !isAnswer || DECIDES.has(kind);
}

const DECIDES = new Set<FactKind>([
  'tool-argument',
  'read-untrusted',
  'read-clock',
  'read-identity',
  'probe-analysis',
  'read-env',
]);

type MutableFact = Fact & {
  readonly inputs: Set<Fact>;
  readonly steeredBy: Set<Fact>;
  readonly gates: Set<Fact>;
  readonly tools: Set<ToolEntry>;
};

function emptyFact(draft: Draft): MutableFact {
  const operands = [...draft.operands].map((text) => text.replaceAll('\0', '…'));
  return {
    kind: draft.kind,
    place: { file: draft.file, start: draft.start, end: draft.end },
    actor: 'script',
    operand: operands[0] ?? null,
    operands,
    traits: draft.traits,
    inputs: new Set(),
    steeredBy: new Set(),
    certainty: 0.9,
    gates: new Set(),
    tools: new Set(),
  };
}

type Reach = { readonly tools: Set<ToolEntry>; readonly gates: Set<Draft> };

/** From which tools, and under which conditions, a function is reached. */
function reachOf(start: FunctionState, known: Map<FunctionState, Reach>): Reach {
  const cached = known.get(start);
  if (cached !== undefined) return cached;
  const reach: Reach = { tools: new Set(), gates: new Set() };
  known.set(start, reach);
  const seen = new Set([start]);
  for (const state of seen) {
    if (state.tool !== null) reach.tools.add(state.tool);
    for (const gate of state.gates) reach.gates.add(gate);
    for (const caller of state.callers) seen.add(caller);
  }
  return reach;
}
