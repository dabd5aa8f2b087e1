import type { ProseOrder } from './prose-order.ts';

/** An order as a reader of one sentence finds it. Offsets are those of the sentence. */
export type ProseDraft = Pick<ProseOrder, 'topic' | 'verb' | 'address' | 'target'> & {
  readonly start: number;
  readonly end: number;
  /** The words that name what is handled. */
  readonly object: string;
  readonly operand: string | null;
  /** Harmful as it stands, whatever its manner. */
  readonly isGrave?: boolean;
};
