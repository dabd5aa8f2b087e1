import type { Artifact, Invocation, Log, Notification } from 'sarif';
import type { Finding } from '../contract/finding.ts';
import type { Incomplete } from '../contract/incomplete.ts';
import { severityRank } from '../contract/severity-rank.ts';
import { compareFindings } from '../engine/compare-findings.ts';
import { findDecisiveArtefact } from '../engine/find-decisive-artefact.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { Rule } from '../rules/rule.ts';
import { incompleteText } from './incomplete-text.ts';
import { productUrl } from './product-url.ts';
import { sarifResult } from './sarif-result.ts';
import { sarifRules } from './sarif-rules.ts';
import { sarifUri } from './sarif-uri.ts';

type Input = {
  readonly result: ScanResult;
  readonly scanId: string;
  readonly findRule: (id: string) => Rule | undefined;
  /** Default false: GitHub would open suppressed results as alerts. */
  readonly includeSuppressed?: boolean;
  /** Default `skillgate/<kind>/`. An upload passes a constant, or every scan kind becomes a category of its own. */
  readonly automationId?: string;
  /** Regions end on the line they start on; default false. For uploads. */
  readonly oneLineRegions?: boolean;
  /** Most severe first; default 5,000, which is what GitHub shows of a run. */
  readonly maxResults?: number;
  /** Address of the server whose rule pages are linked; null or absent: the rule's own references. */
  readonly publicUrl?: string | null;
};

/** The scan as a SARIF 2.1.0 log with one run (Scan API contract, 5.6). Equal inputs give equal bytes. */
export function renderSarif(input: Input): Log {
  const { result, publicUrl = null, maxResults = 5000 } = input;
  const lineHashes = new Map(
    result.artefacts.flatMap((artefact) => Object.entries(artefact.lineHashes)),
  );
  const all = result.artefacts
    .flatMap(({ findings }) => findings)
    .filter(({ suppressed }) => input.includeSuppressed === true || !suppressed);
  const findings = clip(all, maxResults);
  const { rules, taxonomies } = sarifRules({ findings, findRule: input.findRule, publicUrl });
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const kind = findDecisiveArtefact(result.artefacts)?.kind ?? 'skill';
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Skillgate',
            semanticVersion: result.engineVersion,
            informationUri: publicUrl ?? productUrl,
            rules,
            supportedTaxonomies: taxonomies.map(({ name }, index) => ({ name, index })),
            properties: { ruleset_version: result.rulesetVersion },
          },
        },
        automationDetails: { id: input.automationId ?? `skillgate/${kind}/` },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The root of the scanned content.' } },
        },
        invocations: [invocation(result, all.length - findings.length)],
        artifacts: artifacts(result),
        results: findings.map((finding) =>
          sarifResult({
            finding,
            ruleIndex: ruleIndexes.get(finding.rule_id) ?? -1,
            lineHash: lineHashes.get(finding.id),
            oneLineRegions: input.oneLineRegions ?? false,
          }),
        ),
        taxonomies,
        properties: {
          scan_id: input.scanId,
          trust_score: result.trustScore,
          classification: result.classification,
          layer1_complete: result.layer1Complete,
          layer2_complete: result.layer2Complete,
        },
      },
    ],
  };
}

function clip(findings: readonly Finding[], max: number): Finding[] {
  const ordered = findings.toSorted(compareFindings);
  if (ordered.length <= max) return ordered;
  return ordered
    .toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity])
    .slice(0, max)
    .sort(compareFindings);
}

function artifacts({ artefacts }: ScanResult): Artifact[] {
  const hashes = new Map<string, string | undefined>();
  for (const { files, fileHashes } of artefacts) {
    for (const path of files) hashes.set(sarifUri(path), fileHashes[path]);
  }
  return [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([uri, sha256]) => ({
      location: { uri, uriBaseId: '%SRCROOT%' },
      ...(sha256 === undefined ? {} : { hashes: { 'sha-256': sha256 } }),
    }));
}

function invocation(result: ScanResult, left: number): Invocation {
  const isLayer2Failed = result.incomplete.some(
    ({ layer, reason }) => layer === 2 && reason !== 'not_requested',
  );
  const clipped: Notification = {
    level: 'warning',
    message: { text: `${left} less severe results were left out to stay within the limit.` },
  };
  return {
    executionSuccessful: result.layer1Complete && !isLayer2Failed,
    toolExecutionNotifications: [
      ...result.incomplete.map(notification),
      ...(left === 0 ? [] : [clipped]),
    ],
  };
}

function notification(incomplete: Incomplete): Notification {
  const { reason, file } = incomplete;
  const levels = { error: 'error', not_requested: 'note' } as const;
  return {
    level: reason === 'error' || reason === 'not_requested' ? levels[reason] : 'warning',
    message: { text: incompleteText(incomplete) },
    ...(file === null
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: sarifUri(file), uriBaseId: '%SRCROOT%' },
              },
            },
          ],
        }),
    properties: { layer: incomplete.layer, part: incomplete.part, reason },
  };
}
