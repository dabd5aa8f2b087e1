/** The options of `skillgate fix` as the command line parser leaves them. */
export type FixCommandOptions = {
  readonly write?: true;
  readonly finding?: readonly string[];
  readonly severity?: readonly string[];
  readonly preserveIntent: boolean;
  /** False with `--no-config`. */
  readonly config?: string | false;
  readonly baseline?: string;
  readonly exclude?: readonly string[];
};
