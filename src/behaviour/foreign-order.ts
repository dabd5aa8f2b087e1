import type { Place } from '../artefacts/place.ts';
import type { FoundAddress } from './find-addresses.ts';
import type { ForeignConcept } from './foreign-concepts.ts';

/** What an order in a language other than English does. */
export type ForeignAct =
  | 'transfer'
  | 'recipient'
  | 'destroy'
  | 'cancel'
  | 'obey'
  | 'fetched'
  | 'disable'
  | 'plant'
  | 'alter'
  | 'run'
  | 'paste';

/** The sentence behind a fact, as the concepts it names. */
export type ForeignOrder = {
  readonly act: ForeignAct;
  /** Named in the sentence itself. */
  readonly own: ReadonlySet<ForeignConcept>;
  /** Named in the sentence, its neighbours in the same group, or the line that introduces them. */
  readonly near: ReadonlySet<ForeignConcept>;
  /** The most sensitive thing that is named, and where. */
  readonly data: 'secret' | 'personal' | 'work' | null;
  readonly source: Place | null;
  /** Where something goes; where it comes from, for what is fetched. */
  readonly address: FoundAddress | null;
  /** The person is not to learn of it. */
  readonly isCovert: boolean;
  readonly isUnasked: boolean;
  readonly isStanding: boolean;
  readonly isConfirmed: boolean;
  /** The sentence, folded. */
  readonly sentence: string;
};
