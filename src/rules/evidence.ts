import type { Severity } from '../contract/severity.ts';
import type { Place } from '../artefacts/place.ts';

/** Where a rule holds, before it becomes a finding. */
export type Evidence = {
  /** Null for findings about the artefact as a whole (or about a file that has no text: give `path`). */
  readonly place: Place | null;
  readonly path?: string;
  /** At most the rule's own severity; absent means the rule's. */
  readonly severity?: Severity;
  /** Absent means the rule's. */
  readonly confidence?: number;
  /** What stays the same when lines move or white space changes; absent means the matched text. Never shown. */
  readonly key?: string;
  /** One inert sentence added to the description; contains no text of the scanned author. */
  readonly note?: string;
  /** Source, steps and sink of a flow, in order. */
  readonly flow?: readonly (Place & {
    readonly role: 'source' | 'step' | 'sink';
    readonly note: string;
  })[];
};
