import type { Log, ReportingDescriptor, Result } from 'sarif';
import { engineVersion } from '../engine/engine-version.ts';
import { findRule } from '../engine/find-rule.ts';
import { inertText } from './inert-text.ts';
import { productUrl } from './product-url.ts';
import type { FindingView, ReportView } from './report-view.ts';
import { sarifSeverity } from './sarif-severity.ts';
import { sarifUri } from './sarif-uri.ts';

/** A stored report as a SARIF 2.1.0 log with one run; suppressed findings are marked as such. */
export function reportSarif(view: ReportView): Log {
  const all = [...view.findings, ...view.suppressed];
  const rules = new Map<string, ReportingDescriptor>();
  for (const finding of all) {
    if (!rules.has(finding.ruleId)) rules.set(finding.ruleId, descriptorOf(finding, view));
  }
  const indexes = new Map([...rules.keys()].map((id, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Skillgate',
            semanticVersion: engineVersion,
            informationUri: productUrl,
            rules: [...rules.values()],
          },
        },
        automationDetails: { id: `skillgate/report/${view.id}` },
        columnKind: 'unicodeCodePoints',
        invocations: [
          {
            executionSuccessful: view.status === 'completed',
            toolExecutionNotifications: notificationsOf(view).map((text) => ({
              level: 'warning' as const,
              message: { text: inertText(text) },
            })),
          },
        ],
        results: all.map((finding) => resultOf(finding, indexes.get(finding.ruleId) ?? -1)),
        properties: {
          report: view.url,
          target: view.baseUrl,
          status: view.status,
          reason: view.reason,
          trust_score: view.score,
          classification: view.classification,
          counts: view.counts,
          origin: view.origin,
          origin_label: view.originLabel,
        },
      },
    ],
  };
}

function descriptorOf(finding: FindingView, view: ReportView): ReportingDescriptor {
  const { level, securitySeverity } = sarifSeverity[finding.level];
  return {
    id: finding.ruleId,
    name: pascalName(finding.ruleId),
    helpUri: helpUri(finding, view),
    shortDescription: { text: inertText(finding.ruleName) },
    fullDescription: { text: inertText(finding.why === '' ? finding.ruleName : finding.why) },
    help: { text: inertText(finding.fix ?? finding.ruleName) },
    defaultConfiguration: { level },
    properties: {
      tags: ['security', finding.categoryId],
      'security-severity': securitySeverity,
    },
  };
}

/** The page of the rule; reports of others name rules this server has none for: there the report itself explains it. */
function helpUri(finding: FindingView, view: ReportView): string {
  if (findRule(finding.ruleId) === undefined) return `${view.url}#${finding.anchor}`;
  return `${view.url.slice(0, view.url.lastIndexOf('/r/'))}/rules/${finding.ruleId}`;
}

function resultOf(finding: FindingView, ruleIndex: number): Result {
  const [place, ...related] = finding.places;
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: sarifSeverity[finding.level].level,
    message: { text: inertText(finding.message) },
    locations: place === undefined ? [] : [locationOf(place)],
    ...(related.length > 0 && {
      relatedLocations: related.map((entry, id) => ({ id, ...locationOf(entry) })),
    }),
    ...(finding.fingerprint !== null && {
      partialFingerprints: { 'skillgate/v1': finding.fingerprint },
    }),
    ...(finding.isNew !== null && { baselineState: finding.isNew ? 'new' : 'unchanged' }),
    properties: {
      severity: finding.level,
      category: finding.categoryId,
      remediation: inertText(finding.fix ?? ''),
    },
    ...(finding.suppression !== null && {
      suppressions: [{ kind: 'external', justification: inertText(finding.suppression) }],
    }),
  };
}

function locationOf(
  place: FindingView['places'][number],
): NonNullable<Result['locations']>[number] {
  const isAddress = /^https?:\/\//i.test(place.path) && URL.canParse(place.path);
  return {
    physicalLocation: {
      artifactLocation: { uri: isAddress ? new URL(place.path).href : sarifUri(place.path) },
      region: {
        startLine: place.line ?? 1,
        ...(place.column !== null && { startColumn: place.column }),
        ...(place.snippet !== null && { snippet: { text: place.snippet } }),
      },
    },
    ...(place.label !== null && { message: { text: inertText(place.label) } }),
  };
}

function notificationsOf(view: ReportView): string[] {
  return [
    ...view.gaps,
    ...view.skipped.map(({ path, reason }) => `Not read: ${path} (${reason})`),
    ...view.skippedChecks.map(({ ruleId, reason }) => `Did not run: ${ruleId} (${reason})`),
    ...view.clipped.map(({ path, kind, limit }) => `Cut: ${path} (${kind}, limit ${limit})`),
  ];
}

/** SARIF wants a name of letters beside the id; an id without any gets a stand-in. */
function pascalName(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(name) ? name : `Rule${name}`;
}
