import type { Location } from './location.ts';
import type { ScanType } from './scan-type.ts';

/** One thing the judge may cite. Everything but `what` may hold words of the author, redacted and inert. */
export type JudgeItem = {
  /** `e1`, `e2` …, unique within its case. */
  readonly id: string;
  /** Our own words: the operation, or the title of the finding. */
  readonly what: string;
  /** Of the finding behind it; null for an operation that no rule reported. */
  readonly findingId: string | null;
  readonly location: Location;
  /** At most 200 characters around the place; empty where there is none. */
  readonly span: string;
};

/** What a judge is shown of one artefact: facts and minimal spans, never whole files. */
export type JudgeCase = {
  readonly kind: ScanType;
  /** What the artefact says it is for; at most 400 characters. */
  readonly purpose: string;
  readonly items: readonly JudgeItem[];
  /** Items that found no room. */
  readonly omitted: number;
};
