/** A folded string as the marks that it leaves in a sketch. */
export type StringMarks = Uint16Array;

/** Tells cheaply in which blocks of a text a string does not begin. It may err only by saying that it does. */
export type TextSketch = {
  /** Number of blocks; block n begins at offset n × `blockLength`. */
  readonly blocks: number;
  /** Bit n: whether one of the strings may begin in block `first` + n; of `count` blocks, at most 32. */
  readonly find: (strings: readonly StringMarks[], first: number, count: number) => number;
};
