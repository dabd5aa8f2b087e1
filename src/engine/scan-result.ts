import type { Capabilities } from '../contract/capabilities.ts';
import type { Classification } from '../contract/classification.ts';
import type { Finding } from '../contract/finding.ts';
import type { Incomplete } from '../contract/incomplete.ts';
import type { JudgeCase } from '../contract/judge-case.ts';
import type { ScanType } from '../contract/scan-type.ts';
import type { ScanTypeSource } from '../contract/scan-type-source.ts';

/** What the engine says about one artefact. Findings are ordered by file, line and rule; suppressed ones are included. */
export type ArtefactResult = {
  readonly root: string | null;
  readonly path: string | null;
  readonly kind: ScanType;
  readonly kindSource: ScanTypeSource;
  readonly sha256: string;
  /** Paths of all files read, sorted. */
  readonly files: readonly string[];
  readonly isOpaque: boolean;
  /** What was not read, each with its reason; harmless ones (images, fonts) too. */
  readonly skipped: readonly {
    readonly path: string;
    readonly reason: string;
    readonly isHarmless: boolean;
  }[];
  /** SHA-256 of the bytes of each file by path, lower-case hex; files whose bytes are missing are left out. */
  readonly fileHashes: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  /** `primaryLocationLineHash` by finding id, so that results can be rendered from a cache; absent where a finding has no text. */
  readonly lineHashes: Readonly<Record<string, string>>;
  /** Hashes of the lines of each traced flow by the fingerprint of its finding. */
  readonly legs: Readonly<Record<string, readonly string[]>>;
  readonly trustScore: number;
  readonly classification: Classification;
  readonly scoreCap: 'critical' | 'opaque' | null;
  readonly capabilities: Capabilities;
  readonly layer1Complete: boolean;
  readonly layer2Complete: boolean;
  readonly incomplete: readonly Incomplete[];
  /** Only where it was asked for, and time was left. */
  readonly judgeCase?: JudgeCase;
};

/** What the engine says about a set of files: the minimum over its artefacts, 100 and `safe` when there are none. */
export type ScanResult = {
  readonly artefacts: readonly ArtefactResult[];
  readonly trustScore: number;
  readonly classification: Classification;
  readonly scoreCap: 'critical' | 'opaque' | null;
  readonly layer1Complete: boolean;
  readonly layer2Complete: boolean;
  readonly incomplete: readonly Incomplete[];
  readonly warnings: readonly string[];
  /** SHA-256 over all paths and bytes, lower-case hex. */
  readonly contentSha256: string;
  readonly engineVersion: string;
  readonly rulesetVersion: string;
};
