import type { AuditReportCheck } from '../contract/audit-report-check.ts';
import type { AuditReport } from '../contract/audit-report.ts';
import { clipText } from '../contract/clip-text.ts';
import type { ReportThreat } from '../contract/report-threat.ts';
import { describeThreat } from './describe-threat.ts';
import { findReportThreats } from './find-report-threats.ts';
import { walkJson } from './walk-json.ts';

/** Whether text in this place is an author's words (evidence) or speaks for the report. */
type Voice = 'evidence' | 'report';

const threatsShown = 25;
const longestKey = 5000;
const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The content scanner of section 8.4: every string that would be stored, and every key of the payload as sent. Evidence
 * (item fields, page addresses, artefact paths, homepage) may contain orders to an agent, nothing else may.
 */
export function scanReportContent(input: {
  readonly report: AuditReport;
  /** The body as parsed, before unknown fields were dropped; null for reports made here. */
  readonly payload: unknown;
}): { readonly threats: readonly ReportThreat[]; readonly total: number } {
  const threats: ReportThreat[] = [];
  let total = 0;

  const scan = (text: string, path: () => string, voice: Voice) => {
    for (const hit of findReportThreats(text, voice === 'report')) {
      total += 1;
      if (threats.length < threatsShown) threats.push(describeThreat(hit, path()));
    }
  };
  const walk = (value: unknown, path: string, voice: Voice) => {
    walkJson(value, path, {
      text: (text, at) => scan(text, at, voice),
      key: (key, at) => scan(key, at, voice),
    });
  };
  const walkCheck = (check: AuditReportCheck, path: string) => {
    const { items, pageUrl, pages, ...spoken } = check;
    walk(spoken, path, 'report');
    if (pageUrl !== undefined) walk(pageUrl, `${path}.pageUrl`, 'evidence');
    if (items !== undefined) walk(items, `${path}.items`, 'evidence');
    if (pages !== undefined) walk(pages, `${path}.pages`, 'evidence');
  };

  walkJson(input.payload, '', {
    text: () => undefined,
    key: (key, at) => {
      const isUnsafe = unsafeKeys.has(key) || unsafeKeys.has(key.normalize('NFKC'));
      if (isUnsafe) {
        total += 1;
        if (threats.length >= threatsShown) return;
        threats.push({
          path: at(),
          value: key,
          pattern: 'unsafe-key',
          category: 'prototype_pollution',
        });
      } else if (!isPlainKey(key)) scan(clipText(key, longestKey), at, 'evidence');
    },
  });

  const { ruleResults, siteChecks, artefacts, homepage, baseUrl, finalUrl, coverage, ...spoken } =
    input.report;
  walk(spoken, 'report', 'report');
  walk({ baseUrl, finalUrl, homepage }, 'report', 'evidence');
  for (const [ruleId, { meta, checks }] of Object.entries(ruleResults)) {
    const path = `report.ruleResults[${JSON.stringify(ruleId)}]`;
    scan(ruleId, () => path, 'report');
    walk(meta, `${path}.meta`, 'report');
    for (const [index, check] of checks.entries()) walkCheck(check, `${path}.checks[${index}]`);
  }
  for (const [index, check] of siteChecks.entries()) {
    walkCheck(check, `report.siteChecks[${index}]`);
  }
  for (const [index, { path, url, ...facts }] of (artefacts ?? []).entries()) {
    walk({ path, url }, `report.artefacts[${index}]`, 'evidence');
    walk(facts, `report.artefacts[${index}]`, 'report');
  }
  if (coverage !== undefined) {
    const { skippedFiles, ...rest } = coverage;
    walk(skippedFiles, 'report.coverage.skippedFiles', 'evidence');
    walk(rest, 'report.coverage', 'report');
  }
  return { threats, total };
}

/** Names as programs write them need no second look. */
function isPlainKey(key: string): boolean {
  return (
    key.length <= 64 && /^[\w.:/ -]*$/.test(key) && !/[a-z]{2,4}[_-][\w-]{16}|AKIA|ASIA/i.test(key)
  );
}
