import { expect, test } from 'vitest';
import { ScanResponse } from '../../src/contract/scan-response.ts';
import { buildScanResponse } from '../../src/engine/build-scan-response.ts';
import type { ScanResult } from '../../src/engine/scan-result.ts';
import { makeArtefactResult } from '../support/make-artefact-result.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeScanResult } from '../support/make-scan-result.ts';

function build(result: ScanResult, maxFindings?: number): ScanResponse {
  return buildScanResponse({
    scanId: 'scn_1',
    result,
    createdAt: new Date('2026-03-01T09:30:00.000Z'),
    durationMs: 41.6,
    rateLimit: { limit: 60, remaining: 59, reset: 1_772_357_460 },
    quota: null,
    credits: { charged: 1, pricing_version: 1 },
    ...(maxFindings === undefined ? {} : { maxFindings }),
  });
}

function finding(id: number, overrides: Parameters<typeof makeFinding>[0] = {}) {
  return makeFinding({ fingerprint: String(id).padStart(32, '0'), ...overrides });
}

test('the answer fits its schema, and counts suppressed findings apart', () => {
  const findings = [
    finding(1, { severity: 'high' }),
    finding(2, { severity: 'critical', suppressed: true }),
  ];
  const response = build(makeScanResult([makeArtefactResult({ findings })]));
  expect(ScanResponse.parse(response)).toEqual(response);
  expect(response.summary).toEqual({
    total: 1,
    critical: 0,
    high: 1,
    medium: 0,
    low: 0,
    info: 0,
    suppressed: 1,
  });
  expect(response.completed_at).toBe('2026-03-01T09:30:00.042Z');
});

test('the deductions shown are those of the artefact that decides the score', () => {
  const worst = makeArtefactResult({
    root: 'b',
    kind: 'config',
    findings: [
      finding(1, { severity: 'high', rule_id: 'a/x' }),
      finding(2, { severity: 'medium', rule_id: 'a/x' }),
      finding(3, { severity: 'medium', rule_id: 'a/y' }),
    ],
  });
  const response = build(makeScanResult([makeArtefactResult({ root: 'a' }), worst]));
  expect(response.score_breakdown).toEqual([
    { rule_id: 'a/x', severity: 'high', weight: 12, occurrences: 2 },
    { rule_id: 'a/y', severity: 'medium', weight: 6, occurrences: 1 },
  ]);
  expect(response.trust_score).toBe(82);
  expect(response.scan_type).toBe('config');
});

test('over the limit the most severe stay, in the usual order, while the counts are of all', () => {
  const findings = (['low', 'high', 'info', 'critical', 'high'] as const).map((severity, index) =>
    finding(index, { severity, location: { line: index + 1 } }),
  );
  const response = build(makeScanResult([makeArtefactResult({ findings })]), 3);
  expect(response.findings.map(({ severity, location }) => [severity, location.line])).toEqual([
    ['high', 2],
    ['critical', 4],
    ['high', 5],
  ]);
  expect([response.truncated, response.summary.total]).toEqual([true, 5]);
});

test('capabilities are those of all artefacts together', () => {
  const base = makeArtefactResult();
  const capable = (over: Partial<typeof base.capabilities>) =>
    makeArtefactResult({ capabilities: { ...base.capabilities, ...over } });
  const { capabilities } = build(
    makeScanResult([
      capable({ network: true, hosts: ['b.test', 'a.test'] }),
      capable({ shell: true, hosts: ['a.test'] }),
    ]),
  );
  expect(capabilities).toMatchObject({ network: true, shell: true, secrets: false });
  expect(capabilities.hosts).toEqual(['a.test', 'b.test']);
});
