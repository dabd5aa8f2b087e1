import type { Finding } from '../contract/finding.ts';
import type { ArtefactResult } from './scan-result.ts';

/** One artefact at the head beside what stood in its place at the base. */
export type ComparedArtefact = {
  readonly result: ArtefactResult;
  readonly isChanged: boolean;
  /** Null where nothing stood there. */
  readonly base: {
    readonly findings: readonly Finding[];
    readonly isOpaque: boolean;
    readonly trustScore: number;
  } | null;
};
