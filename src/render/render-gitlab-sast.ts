import { createHash } from 'node:crypto';
import type { Finding } from '../contract/finding.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { inertText } from './inert-text.ts';
import { openFindings } from './open-findings.ts';
import { productUrl } from './product-url.ts';

/** GitLab takes reports of this version of its schema since 17.1. */
const SCHEMA_VERSION = '15.1.4';
const severities = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
} as const;

type Input = {
  readonly result: ScanResult;
  readonly startedAt: Date;
  readonly durationMs: number;
};

/** The result as GitLab's security report of type sast (`artifacts:reports:sast`). */
export function renderGitlabSast({ result, startedAt, durationMs }: Input): object {
  const tool = {
    id: 'skillgate',
    name: 'Skillgate',
    url: productUrl,
    version: result.engineVersion,
    vendor: { name: 'Skillgate' },
  };
  const isFailed = result.incomplete.some(({ reason }) => reason === 'error');
  return {
    version: SCHEMA_VERSION,
    scan: {
      analyzer: tool,
      scanner: tool,
      type: 'sast',
      start_time: toSeconds(startedAt),
      end_time: toSeconds(new Date(startedAt.getTime() + durationMs)),
      status: isFailed ? 'failure' : 'success',
    },
    vulnerabilities: openFindings(result).map(vulnerability),
  };
}

function vulnerability(finding: Finding, index: number): object {
  const { rule_id, title, description, remediation, severity, location } = finding;
  return {
    id: toUuid(`${finding.fingerprint}\0${index}`),
    category: 'sast',
    name: title.slice(0, 255),
    description,
    solution: remediation,
    severity: severities[severity],
    scanner: { id: 'skillgate', name: 'Skillgate' },
    location: {
      file: inertText(location.file ?? 'input.txt'),
      start_line: location.line,
      end_line: location.end_line,
    },
    identifiers: [
      { type: 'skillgate_rule', name: rule_id, value: rule_id },
      ...finding.cwe.flatMap((name) => {
        const number = /\d+$/.exec(name)?.[0];
        if (number === undefined) return [];
        return [
          {
            type: 'cwe',
            name: `CWE-${number}`,
            value: number,
            url: `https://cwe.mitre.org/data/definitions/${number}.html`,
          },
        ];
      }),
    ],
  };
}

/** The schema wants neither milliseconds nor a zone. */
function toSeconds(moment: Date): string {
  return moment.toISOString().slice(0, 19);
}

/** The same finding has the same id in every run. */
function toUuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
