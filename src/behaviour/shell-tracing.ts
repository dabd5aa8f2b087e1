import type {
  CommandExpansionPart,
  Function as ShellFunction,
  ProcessSubstitutionPart,
  Statement,
  Word,
} from 'unbash';
import type { TextFile } from '../artefacts/text-file.ts';
import type { Fact, FactKind, Trait } from './fact.ts';

/** A fact while its script is still being followed. */
export type ShellFact = Fact & {
  readonly traits: Set<Trait>;
  readonly inputs: Set<Fact>;
  readonly steeredBy: Set<Fact>;
};

/** What a word, a variable, a file or a standard output holds. */
export type ShellValue = {
  readonly origins: ReadonlySet<ShellFact>;
  /** Texts it may be, `\0` for unknown pieces; empty when nothing is known. */
  readonly texts: readonly string[];
  /** The elements, where it is an array. */
  readonly items?: readonly ShellValue[];
};

/** Raw offsets of the file, end exclusive. */
export type ShellSpan = { readonly start: number; readonly end: number };

/** A simple command after expansion: its program without a folder, its words, its standard input. */
export type ShellCall = {
  readonly name: string;
  /** The program as written, with its folder. */
  readonly program: ShellValue;
  readonly args: readonly ShellValue[];
  readonly stdin: ShellValue;
  readonly span: ShellSpan;
};

export type NewShellFact = {
  readonly kind: FactKind;
  readonly span: ShellSpan;
  readonly operand?: ShellValue | string | null;
  readonly inputs?: Iterable<Fact>;
  readonly traits?: readonly Trait[];
};

/**
 * How a secret is commonly used, where that is no theft. `named`: one setting of a file of settings, or the whole file.
 * `issued`: handed out by a tool that exists to hand it out (`gh auth token`).
 */
export type SecretManner = 'named' | 'issued';

/** What the readers of the single programs share. */
export type ShellTracing = {
  readonly file: TextFile;
  readonly variables: Map<string, ShellValue>;
  readonly functions: Map<string, ShellFunction>;
  readonly aliases: Map<string, string>;
  /** Content by resolved path, as far as the script wrote it. */
  readonly files: Map<string, ShellValue>;
  /** Commands that read what is written to a path: `>(…)`. */
  readonly pipes: Map<string, ScriptPart>;
  readonly manners: Map<Fact, SecretManner>;
  /** What the next commit carries. */
  readonly staged: Set<ShellFact>;
  folder: string;
  /** Above 0: output is thrown away or the command is detached. */
  silence: number;
  /** Above 0: inside a branch or loop, where an assignment may not have happened. */
  branches: number;
  /** The place of a node in the file, for facts. */
  readonly spanOf: (node: { readonly pos: number; readonly end: number }) => ShellSpan;
  readonly add: (fact: NewShellFact) => ShellFact;
  /** Counts a step; false when the bound on work is reached. */
  readonly step: () => boolean;
  readonly evaluate: (word: Word) => ShellValue;
  /** The words that a word becomes when braces, arrays and blanks in variables are expanded. */
  readonly expand: (word: Word) => readonly ShellValue[];
  readonly variable: (name: string, span: ShellSpan) => ShellValue;
  /** What the script inside `$(…)` prints. */
  readonly runPart: (part: ScriptPart) => ShellValue;
  readonly run: (statements: readonly Statement[], stdin: ShellValue) => ShellValue;
  /** Reads text as shell source; facts stand at the place of the command that hands it over. */
  readonly runText: (text: string, call: ShellCall) => ShellValue;
  /** Runs the command that the words make: `sudo`, `xargs`, `find -exec`. */
  readonly runWords: (words: readonly ShellValue[], call: ShellCall) => ShellValue;
  readonly read: (path: ShellValue, call: ShellCall) => ShellValue;
  /** Content of a path that the script wrote itself; null for others. */
  readonly knownContent: (path: ShellValue) => ShellValue | null;
  readonly write: (path: ShellValue, content: ShellValue, input: WriteInput) => void;
};

export type ScriptPart = CommandExpansionPart | ProcessSubstitutionPart;

export type WriteInput = { readonly span: ShellSpan; readonly isAppended?: boolean };

/** Reads one program: its facts go into the tracing, what it prints comes back. */
export type ShellProgram = (tracing: ShellTracing, call: ShellCall) => ShellValue;
