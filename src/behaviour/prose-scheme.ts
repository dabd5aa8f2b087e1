import type { ProseTopic } from './prose-order.ts';

/** An act that is told by several things that one sentence names, in whatever order. */
export type ProseScheme = {
  readonly topic: ProseTopic;
  /** The verb with what follows it closely: it has to be ordered, and not forbidden. */
  readonly act: RegExp;
  /** What else the sentence has to name. */
  readonly also?: readonly RegExp[];
  /** The sentences right before and after may name what else there is. */
  readonly isNear?: boolean;
  /** What takes the harm out of it. */
  readonly unless?: RegExp;
  /** Harmful whatever the manner; without it a manner or a reason has to come on top. */
  readonly isGrave?: boolean;
  /** It says what holds, not what is to be done: “no answer counts as consent”. */
  readonly isStatement?: boolean;
};
