import type { Finding } from '../contract/finding.ts';
import type { ArtefactResult, ScanResult } from '../engine/scan-result.ts';
import { escapeXml } from './escape-xml.ts';
import { inertText } from './inert-text.ts';

/**
 * The result as JUnit XML, which every build server draws: an artefact is a suite, a finding a failed case, an artefact
 * without findings one case that passed. Findings of severity info are left out, suppressed ones are skipped cases.
 */
export function renderJunit({ result }: { readonly result: ScanResult }): string {
  const suites = result.artefacts.map(suite);
  const total = (pick: (one: Suite) => number): number =>
    suites.reduce((sum, one) => sum + pick(one), 0);
  const counts = `tests="${total(({ tests }) => tests)}" failures="${total(({ failures }) => failures)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="skillgate" ${counts} errors="0" time="0">`,
    ...suites.map(({ text }) => text),
    '</testsuites>\n',
  ].join('\n');
}

type Suite = { readonly tests: number; readonly failures: number; readonly text: string };

function suite(artefact: ArtefactResult): Suite {
  const { root, path, findings, trustScore } = artefact;
  const name = inertText(root === null || root === '' ? (path ?? 'input') : root);
  const shown = findings.filter(({ severity }) => severity !== 'info');
  const failures = shown.filter(({ suppressed }) => !suppressed).length;
  const skipped = shown.length - failures;
  const tests = Math.max(1, shown.length);
  const cases =
    shown.length === 0
      ? [`    <testcase name="trust score ${trustScore}" classname="${escapeXml(name)}" time="0"/>`]
      : shown.map((finding) => testCase(finding, name));
  const counts = `tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}"`;
  return {
    tests,
    failures,
    text: [
      `  <testsuite name="${escapeXml(name)}" ${counts} time="0">`,
      ...cases,
      '  </testsuite>',
    ].join('\n'),
  };
}

function testCase(finding: Finding, suiteName: string): string {
  const { file, line, column } = finding.location;
  const place = `${inertText(file ?? 'input')}:${line}:${column}`;
  const name = escapeXml(`${finding.rule_id} ${place}`);
  const head = `    <testcase name="${name}" classname="${escapeXml(suiteName)}" time="0">`;
  if (finding.suppressed) {
    const reason = escapeXml(inertText(finding.suppression?.reason ?? ''));
    return `${head}<skipped message="${reason}"/></testcase>`;
  }
  const message = escapeXml(`${finding.severity}: ${finding.title}`);
  const body = escapeXml(finding.description) + '\n' + escapeXml(finding.remediation);
  return `${head}\n      <failure message="${message}" type="${finding.severity}">${escapeXml(place)}\n${body}</failure>\n    </testcase>`;
}
