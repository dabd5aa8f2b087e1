import type { FileFormat } from './file-format.ts';
import type { LineIndex } from './line-index.ts';
import type { MarkdownBlocks } from './markdown-blocks.ts';
import type { TextView } from './text-view.ts';

/** A decoded file of an artefact. All but the first three are made on first use and kept. */
export type TextFile = {
  readonly path: string;
  readonly format: FileFormat;
  /** Decoded text with its original line ends. */
  readonly text: string;
  readonly lines: LineIndex;
  /** Whether all of it is ASCII, so that nothing invisible or look-alike can stand in it. */
  readonly isAscii: boolean;
  /** How often each host name stands in it, its parent domains included: `a.b.test` counts for `b.test` too. */
  readonly hosts: ReadonlyMap<string, number>;
  /** The first of the views, without making the others. */
  readonly raw: TextView;
  /** Raw first; further views only where the text gives a reason for them. */
  readonly views: readonly TextView[];
  /** Blocks with context labels; null where the format is neither markdown nor text. */
  readonly blocks: MarkdownBlocks | null;
  /** Set on a reading: the file it was made of, and where its text stands there. */
  readonly origin?: { readonly file: TextFile; readonly view: TextView };
};
