import type { SourceFile } from '../artefacts/source-file.ts';
import type { Finding } from '../contract/finding.ts';
import type { FixerName } from '../contract/fixer-name.ts';
import type { ScanResult } from '../engine/scan-result.ts';

/** One change that mended one finding. Excerpts are the lines as they are in the files, not redacted. */
export type AppliedFix = {
  readonly finding: Finding;
  /** `rewrite`: the language model. */
  readonly fixer: FixerName | 'rewrite';
  readonly path: string;
  /** 1-based line of the file before this change. */
  readonly line: number;
  readonly original: string;
  readonly fixed: string;
};

export type UnresolvedReason = 'needs_llm' | 'not_effective' | 'version_unknown' | 'needs_human';

/** A block of a file with an open finding in it. */
export type OpenBlock = { readonly path: string; readonly format: string; readonly text: string };

/** What became of the selected findings; `scan` measures `files`. */
export type FixResult = {
  readonly files: readonly SourceFile[];
  readonly scan: ScanResult;
  readonly applied: readonly AppliedFix[];
  /** Findings that are gone: those of `applied`, and those that went with them. */
  readonly resolved: readonly Finding[];
  readonly unresolved: readonly {
    readonly finding: Finding;
    readonly reason: UnresolvedReason;
    /** What a rewriter may write again, as it stands in `files`; null where only a person can help. */
    readonly block: OpenBlock | null;
  }[];
  readonly changed: readonly {
    readonly path: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly warnings: readonly string[];
};
