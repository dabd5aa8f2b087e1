import type { ForeignConcept } from './foreign-concepts.ts';
import type { ForeignLanguage } from './foreign-language.ts';
import type { ProseStatement } from './prose-statement.ts';

/** One sentence that is not, or not only, in English. */
export type ForeignSentence = {
  readonly statement: ProseStatement;
  /** Folded, quotations blanked, wrapped lines of scripts without spaces joined. */
  readonly text: string;
  /** Offset in the file of a character of `text`. */
  readonly toFile: (offset: number) => number;
  readonly languages: readonly ForeignLanguage[];
};

/** A concept named in a sentence; offsets are those of its text. */
export type ForeignHit = {
  readonly concept: ForeignConcept;
  readonly language: string;
  readonly start: number;
  readonly end: number;
  /** A verb that the sentence forbids. */
  readonly isNegated: boolean;
};
