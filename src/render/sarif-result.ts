import type { Location, Region, Result, ThreadFlowLocation } from 'sarif';
import type { Finding } from '../contract/finding.ts';
import { inertText } from './inert-text.ts';
import { sarifSeverity } from './sarif-severity.ts';
import { sarifUri } from './sarif-uri.ts';

type Input = {
  readonly finding: Finding;
  readonly ruleIndex: number;
  readonly lineHash: string | undefined;
  readonly oneLineRegions: boolean;
};

/** GitHub refuses more; it shows 100 related places and 1,000 steps. */
const MAX_LOCATIONS = 1000;

/** One finding as a SARIF result. */
export function sarifResult({ finding, ruleIndex, lineHash, oneLineRegions }: Input): Result {
  const { flow, suppression } = finding;
  const legs = flow.slice(0, MAX_LOCATIONS);
  return {
    ruleId: finding.rule_id,
    ruleIndex,
    level: sarifSeverity[finding.severity].level,
    message: { text: message(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(finding.location.file),
          region: region(finding.location, oneLineRegions),
        },
      },
    ],
    ...(legs.length === 0
      ? {}
      : {
          relatedLocations: legs.map((leg, index) => ({ id: index + 1, ...stepLocation(leg) })),
          codeFlows: [{ threadFlows: [{ locations: legs.map(threadFlowLocation) }] }],
        }),
    partialFingerprints: {
      primaryLocationLineHash: lineHash ?? substituteHash(finding.fingerprint),
      'skillgateFingerprint/v1': finding.fingerprint,
    },
    ...(finding.suppressed
      ? {
          suppressions: [
            { kind: 'external', status: 'accepted', justification: suppression?.reason ?? '' },
          ],
        }
      : {}),
    properties: {
      category: finding.category,
      severity: finding.severity,
      layer: finding.layer,
      confidence: finding.confidence,
      remediation: finding.remediation,
    },
  };
}

/** The first sentence becomes the alert's title. Numbers in round brackets link to the related locations. */
function message({ title, description, flow }: Finding): string {
  const path = flow
    .slice(0, MAX_LOCATIONS)
    .map(({ role }, index) => `[${role}](${index + 1})`)
    .join(' → ');
  const sentences = [/[.!?]$/.test(title) ? title : `${title}.`, description];
  if (path !== '') sentences.push(`Path: ${path}.`);
  return sentences.map(inertText).join(' ');
}

/** Content without text (a binary, a link) has no line to hash, and GitHub reads no other key than this one. */
function substituteHash(fingerprint: string): string {
  return `${fingerprint.slice(0, 16)}:1`;
}

function artifactLocation(file: string | null): { uri: string; uriBaseId: string } {
  return { uri: sarifUri(file), uriBaseId: '%SRCROOT%' };
}

/** GitHub shows an alert on a pull request only if all its lines are in the diff: an upload keeps the first line. */
function region(location: Finding['location'], oneLine: boolean): Region {
  const { line, column, excerpt } = location;
  const isClipped = oneLine && location.end_line > line;
  const shown = inertText(excerpt);
  return {
    startLine: line,
    startColumn: column,
    endLine: isClipped ? line : location.end_line,
    endColumn: isClipped ? column + Math.max(1, Array.from(shown).length) : location.end_column,
    snippet: { text: shown },
  };
}

function stepLocation({ file, line, role, note }: Finding['flow'][number]): Location {
  return {
    physicalLocation: { artifactLocation: artifactLocation(file), region: { startLine: line } },
    message: { text: inertText(note === '' ? role : note) },
  };
}

function threadFlowLocation(leg: Finding['flow'][number], index: number): ThreadFlowLocation {
  return { location: stepLocation(leg), kinds: [leg.role], executionOrder: index + 1 };
}
