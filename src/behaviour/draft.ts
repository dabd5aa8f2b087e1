import type { TextFile } from '../artefacts/text-file.ts';
import type { FactKind, SinkClass, ToolEntry, Trait } from './fact.ts';
import type { CallTraits } from './call-traits.ts';
import type { Expression, ProgramFunction, Span, Statement } from './program.ts';

/** An operation while its program is still being read; becomes a `Fact`. */
export type Draft = {
  readonly type: 'fact';
  readonly kind: FactKind;
  readonly file: TextFile;
  readonly start: number;
  readonly end: number;
  /** Every text its operand may be; `\0` stands for unknown pieces. */
  readonly operands: Set<string>;
  readonly traits: Set<Trait>;
  readonly inputs: Set<Origin>;
  /** What names its host, path, command or query. */
  readonly steering: Set<Origin>;
  readonly gates: Set<Draft>;
  readonly owner: FunctionState | null;
};

/** Where a value passes without an operation: a parameter, a part of an object, a check that clears it. */
export type Passage = {
  readonly type: 'passage';
  /** The function whose parameter it is. */
  readonly owner: FunctionState | null;
  readonly inputs: Set<Origin>;
  /** For these sinks an argument of a tool is harmless once it came through here. */
  readonly clears: ReadonlySet<SinkClass>;
  readonly parts: Map<string, Passage>;
};

export type Origin = Draft | Passage;

/** What a value stands for besides data: something imported, or a function, class or instance of the program. */
export type Thing =
  | { readonly type: 'external'; readonly path: string }
  | { readonly type: 'function'; readonly state: FunctionState }
  | { readonly type: 'class'; readonly state: ClassState }
  | { readonly type: 'instance'; readonly state: ClassState };

export type Value = {
  readonly origins: ReadonlySet<Origin>;
  /** Texts it may be, `\0` for unknown pieces; empty when nothing is known. */
  readonly texts: readonly string[];
  readonly things: readonly Thing[];
  /** Parts of a known object or list by key; their origins are also in `origins`. */
  readonly entries: ReadonlyMap<string, Value> | null;
};

export type ParameterState = {
  readonly passage: Passage;
  /** The fact that the model chooses it. */
  argument: Draft | null;
  /** What callers hand over, without the origins (those are the passage's inputs). */
  value: Value;
};

export type FunctionState = {
  readonly fn: ProgramFunction;
  readonly scope: Scope;
  readonly owner: ClassState | null;
  readonly parameters: Map<string, ParameterState>;
  readonly callers: Set<FunctionState>;
  readonly gates: Set<Draft>;
  returns: Value;
  /** What it returns in the round that is under way. */
  returning: Value;
  /** Set when a protocol server runs it on behalf of the model. */
  tool: ToolEntry | null;
  /** A value is checked somewhere in it, so that its name may be believed. */
  hasCheck: boolean;
};

export type ClassState = {
  readonly name: string;
  readonly bases: readonly Value[];
  readonly methods: Map<string, FunctionState>;
  readonly fields: Map<string, Value>;
};

export type Scope = {
  /** Shared with the scope around it where this is a block. */
  readonly values: Map<string, Value>;
  readonly parent: Scope | null;
  readonly isBlock: boolean;
  readonly cleared: Map<Origin, ReadonlySet<SinkClass>>;
  readonly fn: FunctionState | null;
  readonly source: TracedSource;
  gate: Draft | null;
};

/** The file that is being read. */
export type TracedSource = { readonly file: TextFile; readonly language: 'python' | 'javascript' };

/** What the parts of the tracer share. */
export type Tracing = {
  readonly store: { readonly add: (kind: FactKind, span: Span, scope: Scope) => Draft };
  /** Scopes of the artefact's files by bare name, for imports between them. */
  readonly modules: ReadonlyMap<string, Scope>;
  /** Counts a step; false when the bound on work is reached. */
  readonly step: () => boolean;
  readonly evaluate: (expression: Expression, scope: Scope) => Value;
  readonly run: (body: readonly Statement[], scope: Scope) => void;
  readonly stateOf: (fn: ProgramFunction, scope: Scope, owner: ClassState | null) => FunctionState;
  /** Reads the body of a function with what its parameters are known to stand for by now. */
  readonly enter: (state: FunctionState) => void;
  /** A function of the program by the name it is called by. */
  readonly functionNamed: (callee: string, scope: Scope) => FunctionState | null;
  readonly traitsOf: (callee: string) => CallTraits;
};
