import type { Place } from '../artefacts/place.ts';
import type { ForeignOrder } from './foreign-order.ts';
import type { ProseOrder } from './prose-order.ts';

/** Neutral operations (threat catalogue, section 7): what happens, never whether it is bad. */
export type FactKind =
  | 'read-file'
  | 'read-secret'
  | 'read-env'
  | 'read-agent-config'
  | 'read-comm'
  | 'read-untrusted'
  | 'tool-argument'
  | 'write-file'
  | 'write-agent-config'
  | 'write-os-persist'
  | 'delete'
  | 'exec-local'
  | 'exec-remote-code'
  | 'exec-dynamic'
  | 'install-package'
  | 'query-database'
  | 'open-path'
  | 'net-get'
  | 'net-post'
  | 'net-listen'
  | 'dns'
  | 'msg-send'
  | 'git-push'
  | 'pay-sign'
  | 'spawn-agent'
  | 'change-permission'
  | 'disable-control'
  | 'hide-from-user'
  | 'return-result'
  | 'encode'
  | 'decrypt-unpack'
  | 'schedule'
  | 'trigger-gate'
  | 'deserialise'
  | 'load-module'
  | 'render-template'
  | 'format-text'
  | 'parse-xml'
  | 'query-tree'
  | 'match-pattern'
  | 'link-file'
  | 'extract-archive'
  | 'write-log'
  | 'read-clock'
  | 'read-identity'
  | 'read-system'
  | 'probe-analysis'
  | 'use-resources'
  | 'set-field'
  | 'follow-text'
  | 'alter-output';

/** Who would do it: the agent that reads the text, a script, or the person. */
export type Actor = 'agent' | 'script' | 'human';

/**
 * What is known of an operation beyond its kind.
 * `literal`: the operand is written out (a fixed host, path, command). `interpolated`: data is put into the operand.
 * `whole-environment`: the environment is taken as a whole. `shell`: the operand is read by a shell. `encoded`: the
 * data was encoded, compressed or encrypted on the way. `user-chosen`: the user or a setting names the operand.
 * `standing`: always, before every answer, on each run. `silent`: output discarded or detached. `covert`: bound to an
 * order not to tell. `private-data`: the object is the user's documents, messages, conversation or results.
 * `guarded`: a check (allow-list, real path, confirmation) stands before it. `negated`: the text forbids it.
 * `any-program`: data names the program that is run. `many`: over many files, hosts or accounts in a loop.
 * `prefix-checked`: only the start of a path or address was compared. `below-folder`: joined to a fixed folder.
 */
export type Trait =
  | 'literal'
  | 'interpolated'
  | 'whole-environment'
  | 'shell'
  | 'encoded'
  | 'user-chosen'
  | 'standing'
  | 'silent'
  | 'covert'
  | 'private-data'
  | 'guarded'
  | 'negated'
  | 'any-program'
  | 'many'
  | 'prefix-checked'
  | 'below-folder';

/** What a sink does with a value that an argument of a tool may steer; checks are told apart by it. */
export type SinkClass = 'shell' | 'code' | 'query' | 'path' | 'url' | 'size' | 'content';

/** A function that a protocol server runs on behalf of the model. */
export type ToolEntry = {
  readonly name: string;
  /** Name, description and docstring, lower case: what the tool says it does. */
  readonly purpose: string;
  readonly place: Place;
  /** Its annotations say that it changes nothing. */
  readonly isReadOnly: boolean;
};

/** One operation with its place, its operand and the operations whose values reach it. */
export type Fact = {
  readonly kind: FactKind;
  readonly place: Place;
  readonly actor: Actor;
  /** Host or URL, path, environment name, package or command, normalised; null when unknown. */
  readonly operand: string | null;
  /** All texts that the operand may be, where more than one is known; `…` stands for unknown pieces. */
  readonly operands?: readonly string[];
  readonly traits: ReadonlySet<Trait>;
  /** Facts whose value flows into this one; filled across files by `buildBehaviour`. */
  readonly inputs: ReadonlySet<Fact>;
  /** Those of the inputs that decide the operand, without arguments that a check has made harmless. */
  readonly steeredBy?: ReadonlySet<Fact>;
  /** 0–1. */
  readonly certainty: number;
  /** Conditions on time, place, name or magic words under which alone it happens. */
  readonly gates?: ReadonlySet<Fact>;
  /** Tools from which it is reached; empty or absent outside of servers. */
  readonly tools?: ReadonlySet<ToolEntry>;
  /** The sentence behind it, when a document orders it. */
  readonly order?: ProseOrder;
  /** The same for a sentence in a language other than English. */
  readonly foreign?: ForeignOrder;
};
