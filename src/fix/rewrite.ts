/** Another text for a block of a file, written by a language model for one finding. */
export type Rewrite = {
  readonly path: string;
  /** The block as it was sent; another text there now means that the rewrite no longer fits. */
  readonly original: string;
  readonly text: string;
};
