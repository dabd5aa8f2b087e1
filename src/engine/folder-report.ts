import type { Classification } from '../contract/classification.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { ScanSummaryCounts } from '../contract/scan-summary-counts.ts';
import type { ArtefactResult, ScanResult } from './scan-result.ts';
import { offlineResponse } from './offline-response.ts';
import type { UnitResult } from './unit-result.ts';

type Input = {
  readonly result: ScanResult;
  readonly results: readonly UnitResult[];
  readonly counts: ScanSummaryCounts;
  readonly gate: { readonly isPassed: boolean; readonly reasons: readonly string[] };
};

/** The JSON of a folder (Scan API contract, section 11). */
export type FolderReport = {
  readonly trust_score: number;
  readonly classification: Classification;
  readonly passed: boolean;
  readonly gate_reason: string | null;
  readonly summary: Readonly<Record<string, number>>;
  readonly results: readonly ScanResponse[];
};

/** Totals of a folder and one scan response for each artefact in it. */
export function folderReport({ result, results, counts, gate }: Input): FolderReport {
  const { artefacts, trustScore, classification } = result;
  const countClass = (name: Classification): number =>
    artefacts.filter((artefact) => artefact.classification === name).length;
  const { total, suppressed: _suppressed, ...bySeverity } = counts;
  return {
    trust_score: trustScore,
    classification,
    passed: gate.isPassed,
    gate_reason: gate.isPassed ? null : gate.reasons.join('; '),
    summary: {
      files_scanned: artefacts.reduce((sum, { files }) => sum + files.length, 0),
      safe: countClass('safe'),
      caution: countClass('caution'),
      risky: countClass('risky'),
      dangerous: countClass('dangerous'),
      total_findings: total,
      ...bySeverity,
    },
    results: results.flatMap((unit) => {
      // One answer may hold several artefacts; it is shown as it came.
      if (unit.response !== undefined) return [unit.response];
      return unit.result.artefacts.map((artefact) =>
        offlineResponse({ ...unit, result: alone(unit.result, artefact) }),
      );
    }),
  };
}

/** The result as if only this artefact had been scanned. */
function alone(result: ScanResult, artefact: ArtefactResult): ScanResult {
  const {
    trustScore,
    classification,
    scoreCap,
    layer1Complete,
    layer2Complete,
    incomplete,
    sha256,
  } = artefact;
  return {
    ...result,
    artefacts: [artefact],
    trustScore,
    classification,
    scoreCap,
    layer1Complete,
    layer2Complete,
    incomplete,
    contentSha256: result.artefacts.length === 1 ? result.contentSha256 : sha256,
  };
}
