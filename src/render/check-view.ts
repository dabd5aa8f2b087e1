import type { Classification } from '../contract/classification.ts';
import type { Finding } from '../contract/finding.ts';
import type { ScanType } from '../contract/scan-type.ts';

/** How a scan of a commit ended, in the words the check run's title is made from. */
export type CheckSituation =
  | 'no-artefacts'
  | 'passed'
  | 'failed'
  /** `mode: observe`, and the gate would have failed. */
  | 'would-fail'
  /** A changed artefact holds content that could not be read by design. */
  | 'unread'
  | 'no-credits'
  /** A crash, a timeout, errors of GitHub after all retries, a transient gap. */
  | 'unfinished'
  /** A newer commit, a closed pull request or a removed merge group made it pointless. */
  | 'superseded';

export type CheckConclusion = 'success' | 'failure' | 'neutral' | 'action_required' | 'cancelled';

export type CheckArtefact = {
  /** Folder or path: text of the scanned author. `''` is the root folder. */
  readonly root: string | null;
  readonly kind: ScanType;
  readonly isChanged: boolean;
  readonly trustScore: number;
  readonly classification: Classification;
  /** Null where the artefact did not exist at the base. */
  readonly baseTrustScore: number | null;
};

/** What a check run says about one commit. Paths, roots and excerpts are text of the scanned author. */
export type CheckView = {
  readonly situation: CheckSituation;
  readonly conclusion: CheckConclusion;
  /** The minimum over the changed artefacts; null where nothing was scored. */
  readonly trustScore: number | null;
  readonly classification: Classification | null;
  readonly artefacts: readonly CheckArtefact[];
  /** Most severe first; none of them suppressed. */
  readonly fresh: readonly Finding[];
  readonly existing: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly fixedCount: number;
  /** Scores that failed the gate. */
  readonly lowScores: readonly {
    readonly root: string | null;
    readonly score: number;
    readonly baseScore: number | null;
    readonly threshold: number;
  }[];
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
  /** What the reader must know, in our own words: degraded features, exhausted credits, changed configuration. */
  readonly notices: readonly string[];
  readonly config: {
    readonly path: string | null;
    /** Blob SHA the configuration was read from; null for the built-in defaults. */
    readonly sha: string | null;
    readonly problems: readonly {
      readonly path: string;
      readonly message: string;
      readonly line: number;
    }[];
    readonly excluded: readonly string[];
  };
  readonly reportUrl: string | null;
  readonly rulesetVersion: string;
};
