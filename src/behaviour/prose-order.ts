import type { FoundAddress } from './find-addresses.ts';
import type { Place } from '../artefacts/place.ts';
import type { PrivateData } from './classify-private-data.ts';
import type { ProseManner } from './prose-manner.ts';

/** What an order in prose is about, as far as a sentence can say it. */
export type ProseTopic =
  | 'transfer'
  | 'mass-message'
  | 'recipient'
  | 'agent-text'
  | 'start-up'
  | 'safeguard'
  | 'access'
  | 'promotion'
  | 'figures'
  | 'verdict'
  | 'terms'
  | 'private-output'
  | 'weak-code'
  | 'dependency'
  | 'script'
  | 'command'
  | 'fetched-orders'
  | 'private-read'
  | 'user-files'
  | 'payment'
  | 'approval'
  | 'sabotage'
  | 'self-copy'
  | 'rating'
  | 'weakening'
  | 'back-door'
  | 'false-status'
  | 'bent-figures'
  | 'steered-choice'
  | 'slipped-phrase'
  | 'found-orders'
  | 'planted-order'
  | 'peer-orders'
  | 'self-rewrite'
  | 'remote-control'
  | 'seized-rank'
  | 'runaway'
  | 'private-sweep'
  | 'context-leak'
  | 'asked-secret'
  | 'lure'
  | 'outsider'
  | 'destruction'
  | 'presumed-consent'
  | 'concealed-act'
  | 'waived-act';

/** The sentence behind a fact, for the rules that judge orders. */
export type ProseOrder = {
  readonly topic: ProseTopic;
  /** Base form of the verb. */
  readonly verb: string;
  /** The sentence as it stands, marks blanked. */
  readonly sentence: string;
  /** The statements before it in the same group, and the heading above. */
  readonly context: string;
  /** Its own manner, with that of the lines that introduce it and that follow it. */
  readonly manner: ProseManner;
  /** The most sensitive thing that is handed over, named in the sentence or before it. */
  readonly data: PrivateData | null;
  readonly address: FoundAddress | null;
  /** `fixed` is written out, `unnamed` a place that neither the person nor the task names. */
  readonly target: 'fixed' | 'unnamed' | 'none';
  /** Harmful as it stands, whatever its manner. */
  readonly isGrave: boolean;
  /** Where the sentences name what is handed over. */
  readonly source: { readonly place: Place; readonly data: PrivateData } | null;
};
