import type { TextFile } from '../artefacts/text-file.ts';

/** One sentence, list item, table row, heading or ordered command of a document. Offsets are those of the file. */
export type ProseStatement = {
  readonly file: TextFile;
  readonly start: number;
  readonly end: number;
  /** As long as the place, with emphasis and layout marks blanked, so that offsets fit. */
  readonly text: string;
  readonly kind: 'sentence' | 'item' | 'heading' | 'row' | 'comment' | 'front-matter' | 'command';
  /** Statements of one section share a number. */
  readonly section: number;
  /** Statements of one paragraph, list or table (with the line that introduces it) share a number. */
  readonly group: number;
  /** The headings above, outermost first. */
  readonly headings: readonly string[];
  /** Reported, sampled or warned against by what stands around it: quoted, under “red flags”, in a “never” list. */
  readonly isTeaching: boolean;
};
