/** What is sent; the same input gives the same bytes. */
export type Prompt = {
  readonly system: string;
  readonly text: string;
  /** Stands in `system` and must not come back. */
  readonly canary: string;
};
