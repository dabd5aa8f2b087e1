/** The options of `skillgate baseline` as the command line parser leaves them. */
export type BaselineOptions = {
  readonly baseline?: string;
  /** False with `--no-config`. */
  readonly config?: string | false;
  readonly exclude?: readonly string[];
  /** Given for `create` and `update`. */
  readonly reason?: string;
  readonly expires?: string;
  readonly owner?: string;
};
