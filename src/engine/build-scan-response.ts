import type { Capabilities } from '../contract/capabilities.ts';
import type { Finding } from '../contract/finding.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import { severityRank } from '../contract/severity-rank.ts';
import { compareFindings } from './compare-findings.ts';
import { countFindings } from './count-findings.ts';
import { findDecisiveArtefact } from './find-decisive-artefact.ts';
import type { ArtefactResult, ScanResult } from './scan-result.ts';
import { scoreFindings } from './score-findings.ts';

type Input = {
  readonly scanId: string;
  readonly result: ScanResult;
  readonly createdAt: Date;
  readonly durationMs: number;
  /** Null without a server, as `quota` and `credits`. */
  readonly rateLimit: ScanResponse['rate_limit'];
  readonly quota: ScanResponse['quota'];
  readonly credits: ScanResponse['credits'];
  /** Findings shown; score and summary always count all. */
  readonly maxFindings?: number;
};

/** The completed scan as every interface shows it (Scan API contract, 5.4). */
export function buildScanResponse(input: Input): ScanResponse {
  const { result, createdAt, maxFindings = 1000 } = input;
  const durationMs = Math.max(0, Math.round(input.durationMs));
  const all = result.artefacts.flatMap((artefact) => artefact.findings);
  const decisive = findDecisiveArtefact(result.artefacts);
  return {
    scan_id: input.scanId,
    trust_score: result.trustScore,
    classification: result.classification,
    layer1_complete: result.layer1Complete,
    layer2_complete: result.layer2Complete,
    findings: selectFindings(all, maxFindings),
    rate_limit: input.rateLimit,
    status: 'completed',
    error: null,
    scan_type: decisive?.kind ?? 'skill',
    scan_type_source: decisive?.kindSource ?? 'fallback',
    summary: countFindings(all),
    artifacts: result.artefacts.map((artefact) => ({
      path: artefact.path,
      scan_type: artefact.kind,
      trust_score: artefact.trustScore,
      classification: artefact.classification,
      sha256: artefact.sha256,
      files: artefact.files.length,
      opaque: artefact.isOpaque,
      findings: artefact.findings.filter((finding) => !finding.suppressed).length,
    })),
    score_breakdown: breakDown(decisive),
    score_cap: result.scoreCap,
    capabilities: joinCapabilities(result.artefacts),
    incomplete: [...result.incomplete],
    truncated: all.length > maxFindings,
    warnings: [...result.warnings],
    content_sha256: result.contentSha256,
    engine_version: result.engineVersion,
    ruleset_version: result.rulesetVersion,
    created_at: createdAt.toISOString(),
    completed_at: new Date(createdAt.getTime() + durationMs).toISOString(),
    duration_ms: durationMs,
    quota: input.quota,
    credits: input.credits,
  };
}

function breakDown(artefact: ArtefactResult | undefined): ScanResponse['score_breakdown'] {
  if (artefact === undefined) return [];
  return scoreFindings(artefact.findings, artefact).breakdown.map(({ ruleId, ...row }) => ({
    rule_id: ruleId,
    ...row,
  }));
}

/** Over the limit the most severe stay, unsuppressed before suppressed; what stays is shown in the usual order. */
function selectFindings(all: readonly Finding[], maxFindings: number): Finding[] {
  const ordered = all.toSorted(compareFindings);
  if (ordered.length <= maxFindings) return ordered;
  return ordered
    .toSorted(
      (a, b) =>
        Number(a.suppressed) - Number(b.suppressed) ||
        severityRank[a.severity] - severityRank[b.severity],
    )
    .slice(0, maxFindings)
    .sort(compareFindings);
}

function joinCapabilities(artefacts: readonly ArtefactResult[]): Capabilities {
  const has = (name: Exclude<keyof Capabilities, 'hosts'>) =>
    artefacts.some(({ capabilities }) => capabilities[name]);
  const hosts = new Set(artefacts.flatMap(({ capabilities }) => capabilities.hosts));
  return {
    network: has('network'),
    filesystem_read: has('filesystem_read'),
    filesystem_write: has('filesystem_write'),
    shell: has('shell'),
    secrets: has('secrets'),
    hosts: [...hosts].sort(),
  };
}
