import type { ReadText } from './read-text.ts';

/** The commit that a change is measured against. */
export type GitBase = {
  /** Short hash of the merge base, for people. */
  readonly name: string;
  /** Paths below the working folder that are not as they were there, removed and untracked ones included. */
  readonly changed: readonly string[];
  /** Files as they were there. */
  readonly readText: ReadText;
};
