import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AuditReport } from '../../src/contract/audit-report.ts';
import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { scanReportContent } from '../../src/engine/scan-report-content.ts';
import type { ScanResult } from '../../src/engine/scan-result.ts';
import { buildAuditReport } from '../../src/render/build-audit-report.ts';
import { rules } from '../../src/rules/index.ts';
import { hostileStrings } from '../support/hostile-strings.ts';
import { makeArtefactResult } from '../support/make-artefact-result.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeScanResult } from '../support/make-scan-result.ts';

const timestamp = new Date('2026-03-01T09:30:00.000Z');
const baseUrl = 'https://github.com/acme/skills/tree/7f3c2d1';
const linkTo = (path: string, line: number) =>
  `https://github.com/acme/skills/blob/7f3c2d1/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`;
const build = (result: ScanResult, extra: object = {}) =>
  buildAuditReport({ result, baseUrl, timestamp, rules, linkTo, ...extra });

const severities = ['critical', 'high', 'high', 'medium', 'low', 'info'] as const;
const findings = severities.map((severity, index) =>
  makeFinding({ severity, fingerprint: `f${index}`, rule_id: `made-up/rule-${severity}` }),
);

describe('a report written by Skillgate', () => {
  test('counts checks as the contract says', () => {
    const suppressed = makeFinding({
      fingerprint: 'fs',
      rule_id: 'made-up/quiet',
      suppressed: true,
      suppression: { reason: 'known and fine', expires_at: timestamp.toISOString(), owner: null },
    });
    const report = build(
      makeScanResult([makeArtefactResult({ findings: [...findings, suppressed] })]),
    );
    expect(report).toMatchObject({ failed: 3, warnings: 2, totalPages: 1, status: 'completed' });
    expect(report.passed).toBe(
      rules.filter((rule) => ranOnSkills(rule.kinds, rule.severity)).length,
    );
    expect(report.healthScore?.overall).toBe(39);
    expect(report.summary['findings']).toMatchObject({ critical: 1, high: 2, suppressed: 1 });
    const shape = Object.values(report.ruleResults).map(({ meta, checks }) => [
      meta.level,
      meta.severity,
      checks.map(({ status }) => status).join(),
    ]);
    expect(shape).toEqual([
      ['critical', 'error', 'skipped'],
      ['critical', 'error', 'fail'],
      ['high', 'error', 'fail,fail'],
      ['medium', 'warning', 'warn'],
      ['low', 'warning', 'warn'],
      ['info', 'info', 'info'],
    ]);
  });

  test('names what was not read, what was switched off and what is new', () => {
    const report = build(
      makeScanResult([
        makeArtefactResult({
          findings,
          isOpaque: true,
          skipped: [{ path: 'model.bin', reason: 'binary', isHarmless: false }],
          layer1Complete: false,
          incomplete: [{ layer: 1, part: 'rules', reason: 'timeout', file: 'big.md' }],
        }),
      ]),
      { newFingerprints: new Set(['f0']), disabledRules: ['made-up/off'] },
    );
    expect(report.status).toBe('partial');
    expect(report.coverage).toMatchObject({
      skippedFiles: [
        { path: 'model.bin', reason: 'binary' },
        { path: 'big.md', reason: 'timeout' },
      ],
      skippedTotal: 2,
    });
    expect(report.skippedChecks).toEqual([
      { ruleId: 'made-up/off', reason: 'disabled by configuration', count: 1 },
    ]);
    expect(report.artefacts?.[0]?.complete).toBe(false);
    expect(report.summary['findings']).toMatchObject({ new: 1 });
  });

  test('a scan that did not happen has no score', () => {
    const report = build(makeScanResult([]), { status: 'failed', statusReason: 'Not reachable' });
    expect(report).toMatchObject({ status: 'failed', statusReason: 'Not reachable', passed: 0 });
    expect(report.healthScore?.overall).toBeNull();
  });

  test('over 500 findings of one rule are still one report', () => {
    const many = Array.from({ length: 700 }, (_, index) =>
      makeFinding({ fingerprint: `m${index}`, severity: 'low', location: { line: index + 1 } }),
    );
    const report = build(makeScanResult([makeArtefactResult({ findings: many })]));
    const [rule] = Object.values(report.ruleResults);
    expect(rule?.checks).toHaveLength(500);
    expect(rule?.checks.at(-1)?.items).toHaveLength(201);
    expect(report.warnings).toBe(700);
  });

  test('the same input gives the same bytes', () => {
    const text = () => JSON.stringify(build(makeScanResult([makeArtefactResult({ findings })])));
    expect(text()).toBe(text());
  });
});

describe('a report written by Skillgate passes its own scanner and schema', () => {
  const expectClean = (report: AuditReport, about: string) => {
    const sent: unknown = JSON.parse(JSON.stringify(report));
    const parsed = AuditReport.parse(sent);
    const { threats } = scanReportContent({ report: parsed, payload: { report: sent } });
    expect(threats, about).toEqual([]);
  };
  const hostileResult = (text: string, path: string) =>
    makeScanResult(
      [
        makeArtefactResult({
          root: path,
          path,
          files: [path],
          skipped: [{ path, reason: 'binary', isHarmless: false }],
          incomplete: [{ layer: 1, part: 'rules', reason: 'error', file: path }],
          findings: [
            makeFinding({
              location: { file: path, excerpt: text },
              flow: [{ file: path, line: 1, role: 'source', note: 'reads a secret' }],
              suppressed: true,
              suppression: { reason: text, expires_at: timestamp.toISOString(), owner: text },
            }),
            makeFinding({ fingerprint: 'b', location: { file: path, excerpt: text } }),
          ],
        }),
      ],
      { warnings: [`Could not read ${text}`] },
    );

  test('with every hostile string as excerpt, path, reason and warning', () => {
    for (const text of hostileStrings) {
      expectClean(build(hostileResult(text, text)), JSON.stringify(text));
    }
  });

  test('with generated text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom(...hostileStrings), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, texts, (text, path) => {
        expectClean(build(hostileResult(text, path)), JSON.stringify([text, path]));
      }),
      { numRuns: 400 },
    );
  });

  test('with every bad example of every rule, scanned for real', () => {
    for (const rule of rules) {
      for (const example of rule.examples.bad) {
        const files = { [example.path ?? 'SKILL.md']: example.text, ...example.files };
        const sources = Object.entries(files).map(([path, text]): SourceFile => ({
          path,
          type: 'file',
          bytes: Buffer.from(text),
        }));
        const report = build(scanFiles(sources, { now: timestamp }));
        expectClean(report, rule.id);
      }
    }
  });
});

function ranOnSkills(kinds: 'all' | readonly string[], severity: string): boolean {
  return kinds === 'all' || severity === 'critical' || kinds.includes('skill');
}
