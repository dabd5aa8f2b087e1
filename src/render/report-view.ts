import type { Classification } from '../contract/classification.ts';
import type { ReportClip } from '../contract/report-clip.ts';
import type { Report } from '../contract/report.ts';
import type { Severity } from '../contract/severity.ts';

/** One place of a finding. `url` is http(s) or null. Texts are untrusted. */
export type PlaceView = {
  readonly path: string;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column: number | null;
  readonly url: string | null;
  readonly snippet: string | null;
  readonly label: string | null;
};

/** One finding of a report as every format shows it. */
export type FindingView = {
  /** Unique in the report and the same in each rendering: `f1`, `f2` … in order of weight. */
  readonly anchor: string;
  readonly ruleId: string;
  readonly ruleName: string;
  readonly level: Severity;
  readonly categoryId: string;
  readonly category: string;
  readonly message: string;
  readonly why: string;
  readonly fix: string | null;
  readonly places: readonly PlaceView[];
  /** Places that are counted but not kept in the report. */
  readonly placesLeftOut: number;
  readonly isNew: boolean | null;
  readonly fingerprint: string | null;
  readonly references: readonly string[];
  /** Why it does not count; null where it does. */
  readonly suppression: string | null;
};

/** A report as all formats show it: one reading of the stored content, so that no two surfaces can disagree. */
export type ReportView = {
  readonly id: string;
  readonly url: string;
  readonly baseUrl: string;
  /** The target without its scheme. */
  readonly target: string;
  readonly visibility: Report['visibility'];
  readonly origin: Report['origin'];
  readonly originLabel: string;
  readonly status: Report['status'];
  readonly statusLabel: string;
  readonly reason: string | null;
  readonly score: number | null;
  readonly classification: Classification | null;
  readonly auditedAt: string;
  readonly createdAt: string;
  readonly generator: string | null;
  readonly pages: number;
  readonly counts: { readonly failed: number; readonly warnings: number; readonly passed: number };
  /** Findings shown, by level; suppressed ones apart. */
  readonly levels: Readonly<Record<Severity, number>>;
  /** Findings that are new against the base; null where none was compared. */
  readonly fresh: number | null;
  readonly findings: readonly FindingView[];
  readonly suppressed: readonly FindingView[];
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly score: number | null;
    readonly findings: number;
  }[];
  readonly artefacts: readonly {
    readonly path: string;
    readonly type: string;
    readonly score: number | null;
    readonly classification: Classification | null;
    readonly isComplete: boolean;
    readonly sha256: string;
  }[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly skippedTotal: number;
  /** Checks that did not run, disabled rules among them. */
  readonly skippedChecks: readonly {
    readonly ruleId: string;
    readonly reason: string;
    readonly count: number;
  }[];
  /** Sentences about layers and parts that are missing. */
  readonly gaps: readonly string[];
  readonly clipped: readonly ReportClip[];
  readonly clippedTotal: number;
};
