/**
 * What kind of text surrounds an offset.
 * `label` says how to read it: an instruction to the agent, an example, an anti-example ("never do this", detector
 * lists), quoted speech, or data. Labels demote a match, they never delete it.
 */
export type Block = {
  readonly type:
    | 'paragraph'
    | 'list-item'
    | 'heading'
    | 'fence'
    | 'inline-code'
    | 'quote'
    | 'table-cell'
    | 'comment'
    | 'html'
    | 'link'
    | 'front-matter';
  readonly label: 'instruction' | 'example' | 'anti-example' | 'quoted' | 'data';
  /** Raw offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Fence language, lower case; null elsewhere. */
  readonly language: string | null;
  /** Texts of the headings above, outermost first. */
  readonly headings: readonly string[];
};

/** The blocks of one text, in order; innermost wins in `at`. */
export type MarkdownBlocks = {
  readonly all: readonly Block[];
  readonly at: (offset: number) => Block;
};
