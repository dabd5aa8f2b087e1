import type { Artefact } from '../artefacts/artefact.ts';
import type { Upstream } from '../artefacts/find-upstream.ts';
import type { Fact } from './fact.ts';

/** What an artefact says it is for, against which actual behaviour is held. */
export type Declared = {
  /** Front-matter description, manifest description, first paragraph; lower case. */
  readonly purpose: string;
  /** Hosts that belong to it: homepage, repository, or named more than once in its prose and code. */
  readonly hosts: ReadonlySet<string>;
};

/** The graph of facts over all files of an artefact; its edges are the `inputs` of the facts. */
export type Behaviour = {
  readonly artefact: Artefact;
  readonly declared: Declared;
  /** In order of file and offset. */
  readonly facts: readonly Fact[];
  /** The known skill it is a near copy of; absent or null where none is known. */
  readonly upstream?: Upstream | null;
};
