/** Turns offsets of a text into 1-based lines and columns. CRLF, CR and LF each end one line. */
export type LineIndex = {
  readonly count: number;
  /** 1-based line of a UTF-16 offset. */
  readonly lineAt: (offset: number) => number;
  /** UTF-16 offset at which a 1-based line starts. */
  readonly startOf: (line: number) => number;
  /** UTF-16 offset just after the last character of a 1-based line, its line end left out. */
  readonly endOf: (line: number) => number;
  /** 1-based column in Unicode code points. */
  readonly columnAt: (offset: number) => number;
};
