import type { Stretch } from '../behaviour/sentence-at.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { Finding } from '../contract/finding.ts';
import type { FixerName } from '../contract/fixer-name.ts';

/** Replaces a stretch of a text; offsets are UTF-16 offsets of the text before. */
export type TextEdit = Stretch & { readonly text: string };

/** One finding in the text it stands in. */
export type FixInput = {
  readonly finding: Finding;
  readonly file: TextFile;
  /** The place of the finding, in offsets of `file.text`. */
  readonly place: Stretch;
  /** Whether the smallest span is edited; else the whole paragraph, list item, fence or entry goes. */
  readonly preservesIntent: boolean;
  /** All files of the artefact, for versions that stand in lock files. */
  readonly files: readonly TextFile[];
};

/** Text before and after; `[[` and `]]` mark the place of the finding in `before`. Examples are the fixer's tests. */
export type FixExample = {
  readonly path?: string;
  readonly ruleId?: string;
  readonly before: string;
  /** Null: this fixer has nothing to offer here; `version_unknown` as the fixer says it. */
  readonly after: string | null;
  readonly preservesIntent?: boolean;
  readonly files?: Readonly<Record<string, string>>;
};

/** Proposes edits that mend a finding; whether they do is measured by scanning again. */
export type Fixer = {
  readonly name: FixerName;
  /** Null when there is nothing it could do; `version_unknown` when only the version to pin is missing. */
  readonly propose: (input: FixInput) => readonly TextEdit[] | 'version_unknown' | null;
  /** What the person must still do, told beside the change; absent where nothing is left to do. */
  readonly warning?: string;
  readonly examples: readonly FixExample[];
};
