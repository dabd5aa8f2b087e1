import type { Behaviour } from './behaviour.ts';

/** One artefact before and after a change. */
export type Change = { readonly base: Behaviour; readonly head: Behaviour };
