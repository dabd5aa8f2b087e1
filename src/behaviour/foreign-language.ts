import type { ForeignConcept } from './foreign-concepts.ts';

/**
 * The words of one language, in the notation of `foreignPattern`: `_` is white space, `~` a short gap within the
 * sentence, `>` the end of a word, `@` a letter; a stem goes on as it likes.
 */
export type ForeignLanguage = {
  readonly code: string;
  /** What a sentence holds to be in this language; Latin ones are told by their function words instead. */
  readonly script: RegExp | null;
  /** Function words that are no English words, apart by spaces; empty where the script tells. */
  readonly marks: string;
  /** Letters that English words have only in loans: one such word counts as a function word. */
  readonly letters: string;
  /** Whether a word begins after something that is no letter. */
  readonly isSpaced: boolean;
  /** Forbids the verb that follows. */
  readonly not: string;
  /** Forbids the verb before it, in the same clause. */
  readonly notAfter: string | null;
  /** Joins two verbs under one negation. */
  readonly or: string;
  readonly words: Readonly<Partial<Record<ForeignConcept, string>>>;
};
