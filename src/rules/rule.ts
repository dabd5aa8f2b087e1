import type { ArchiveProblemKind } from '../artefacts/archive-problem-kind.ts';
import type { Artefact } from '../artefacts/artefact.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { TextView } from '../artefacts/text-view.ts';
import type { Behaviour } from '../behaviour/behaviour.ts';
import type { Change } from '../behaviour/change.ts';
import type { Category } from '../contract/category.ts';
import type { Fixable } from '../contract/fixable.ts';
import type { ScanType } from '../contract/scan-type.ts';
import type { Severity } from '../contract/severity.ts';
import type { Evidence } from './evidence.ts';

/**
 * Which text a text rule reads.
 * `prose`: Markdown, plain text, HTML, prompt files (their comments, front matter and fences included).
 * `script`: code files, and also the fences and inline code of prose files.
 * `config`: JSON, YAML, TOML, ini, env.
 */
export type Target = 'prose' | 'script' | 'config';

/** A sample that is also a test. `text` is one file; `files` several (then `lines` count in the first). */
export type Example = {
  /** Defaults to `SKILL.md`. */
  readonly path?: string;
  readonly text: string;
  /** Further files of the same artefact, by path; `bytes` ones as base64 after `base64:`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Links in the tree: path → target as written. */
  readonly links?: Readonly<Record<string, string>>;
  /** Files of the same artefact before the change, by path. */
  readonly base?: Readonly<Record<string, string>>;
  /** Texts of known skills, each one skill of an index that the example is scanned with. */
  readonly upstream?: readonly string[];
  /** What is wrong with the archive entry that `path` came from. */
  readonly problems?: readonly ArchiveProblemKind[];
  /** Bad examples: the exact 1-based start lines reported in `path`, in order. Good examples: absent. */
  readonly lines?: readonly number[];
  /** Good examples that are near misses: why it is near and still good. */
  readonly because?: string;
};

/**
 * What a finding at high or above points at where its evidence brings no flow of its own: one hard indicator (it has one
 * meaning by itself), or the two things whose conjunction matched, as notes on where the match begins and where it ends.
 */
export type Proof = 'hard-indicator' | { readonly source: string; readonly sink: string };

/** What every rule states about itself; feeds SARIF help, rule pages, CLI and MCP. */
export type RuleMeta = {
  /** `category/name`, equal to its path below `rules/`; never reused or renumbered. */
  readonly id: `${string}/${string}`;
  readonly title: string;
  /** The ceiling, reached when the whole signal holds. */
  readonly severity: Severity;
  /** 0–1, how often a hit is what the title says. */
  readonly confidence: number;
  /** Only `enforce` findings may fail a check; `hunt` findings are shown. */
  readonly lane: 'enforce' | 'hunt';
  readonly category: Category;
  /** Numbers of the ideas in the threat catalogue that this rule covers. */
  readonly ideas: readonly number[];
  readonly kinds: 'all' | readonly ScanType[];
  readonly cwe: readonly number[];
  /** OWASP ids, LLM ones with the 2025 number (`LLM03:2025`); the 2026 number is added by `defineRule`. */
  readonly owasp: readonly string[];
  /** MITRE ATLAS ids without the `AML.` prefix. */
  readonly atlas: readonly string[];
  /** What an attacker gains. */
  readonly why: string;
  /** What to write instead. */
  readonly fix: string;
  readonly fixable: Fixable;
  readonly proof?: Proof;
  readonly references: readonly string[];
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
};

/** One view of one file in which at least one keyword of the rule stands. */
export type TextInput = {
  readonly artefact: Artefact;
  readonly file: TextFile;
  readonly view: TextView;
  /** `view.text`, with the line ends inside of paragraphs turned into spaces. */
  readonly flowing: string;
  /** Offsets in `view.text` at which a keyword of this rule starts, ascending. */
  readonly hits: readonly number[];
};

/** A match in view offsets; the engine maps it to raw offsets and applies the context label of its block. */
export type TextMatch = {
  readonly start: number;
  readonly end: number;
  readonly severity?: Severity;
  readonly confidence?: number;
  readonly key?: string;
  readonly note?: string;
};

/**
 * Layer 1 over text. Keywords are lower case, at least 4 characters (3 where rare), and at least one stands in every text that can
 * match: the engine calls `check` only around them. `inTeaching` says what becomes of a match in an anti-example, quoted
 * or data block: `info` (default), `drop` or `keep`.
 */
export type TextRule = RuleMeta & {
  readonly reads: 'text';
  readonly layer: 1;
  readonly targets: readonly Target[];
  readonly keywords: readonly string[];
  readonly inTeaching?: 'info' | 'drop' | 'keep';
  readonly check: (input: TextInput) => Iterable<TextMatch>;
};

/** Layer 1 over the artefact as a whole: parsed configs, links, invisible characters, opaque content. */
export type ArtefactRule = RuleMeta & {
  readonly reads: 'artefact';
  readonly layer: 1;
  readonly check: (artefact: Artefact) => Iterable<Evidence>;
};

/** Layer 2: over the facts and flows of the whole artefact. */
export type BehaviourRule = RuleMeta & {
  readonly reads: 'behaviour';
  readonly layer: 2;
  readonly check: (behaviour: Behaviour) => Iterable<Evidence>;
};

/** Layer 2, where base and head are known: over what a change did to an artefact. Evidence stands in the head. */
export type ChangeRule = RuleMeta & {
  readonly reads: 'change';
  readonly layer: 2;
  readonly check: (change: Change) => Iterable<Evidence>;
};

export type Rule = TextRule | ArtefactRule | BehaviourRule | ChangeRule;
