import type { Classification } from '../contract/classification.ts';
import type { Finding } from '../contract/finding.ts';
import type { ScanType } from '../contract/scan-type.ts';

/** A finished scan as its documents for people show it, whether it comes from the engine or from the store. */
export type ScanView = {
  readonly score: number;
  readonly classification: Classification;
  /** Names are untrusted. `findings` says how many, worst first where that is known, or `none`. */
  readonly artefacts: readonly {
    readonly name: string;
    readonly kind: ScanType;
    readonly score: number;
    readonly classification: Classification;
    readonly findings: string;
  }[];
  /** In their usual order, suppressed ones included. */
  readonly findings: readonly Finding[];
  /** Findings that were counted and not kept. */
  readonly leftOut: number;
  /** `1 critical, 2 high` of all that are not suppressed; empty when there are none. */
  readonly counts: string;
  /** Sentences about what is missing; they may quote paths. */
  readonly gaps: readonly string[];
  readonly engineVersion: string;
  readonly rulesetVersion: string;
};
