import { describe, expect, test } from 'vitest';
import { AuditReport } from '../../src/contract/audit-report.ts';
import { clipAuditReport } from '../../src/contract/clip-audit-report.ts';
import { clipItemId } from '../../src/contract/clip-item-id.ts';
import { clipText } from '../../src/contract/clip-text.ts';
import { pruneRecord } from '../../src/contract/prune-record.ts';
import { makeAuditReport } from '../support/make-audit-report.ts';

const base = makeAuditReport();
const [rule] = Object.values(base.ruleResults);
const check = rule!.checks[0]!;
const many = (count: number) => Array.from({ length: count }, (_, index) => index);
const rules = (count: number) =>
  Object.fromEntries(many(count).map((index) => [`a/r${index}`, { ...rule, checks: [] }]));

describe('a report is refused', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['without its base address', { ...base, baseUrl: undefined }],
    ['with an address that is none', { ...base, baseUrl: 'not a url' }],
    ['with an address of another scheme', { ...base, baseUrl: 'ftp://a.test/x' }],
    ['with an address over 2048', { ...base, baseUrl: `https://a.test/${'x'.repeat(2048)}` }],
    ['with a timestamp that is none', { ...base, timestamp: 'yesterday' }],
    ['with a negative count', { ...base, failed: -1 }],
    ['with a broken count', { ...base, passed: 1.5 }],
    ['with over 10000 pages counted', { ...base, totalPages: 10_001 }],
    ['with over 500 site checks', { ...base, siteChecks: many(501).map(() => check) }],
    ['with over 400 rules', { ...base, ruleResults: rules(401) }],
    [
      'with over 500 checks of one rule',
      { ...base, ruleResults: { a: { ...rule, checks: many(501).map(() => check) } } },
    ],
    ['with over 10000 pages', { ...base, pages: many(10_001).map(() => ({})) }],
    [
      'with over 200 checks of one page',
      { ...base, pages: [{ checks: many(201).map(() => check) }] },
    ],
    [
      'with an artefact without a name',
      {
        ...base,
        artefacts: [
          { type: 'skill', sha256: '', trustScore: 1, classification: null, complete: true },
        ],
      },
    ],
    ['with a score over 100', { ...base, healthScore: { ...base.healthScore, overall: 101 } }],
    ['with a weight of 0', makeAuditReport({ meta: { weight: 0 } })],
    ['with a summary that is no object', { ...base, summary: 'fine' }],
    ['with a mistyped status', { ...base, status: 'done' }],
    ['with null for an optional text', { ...base, statusReason: null }],
    ['with a page that is no address', makeAuditReport({ check: { pages: ['nowhere'] } })],
  ];
  test.each(cases)('%s', (_name, report) => {
    expect(AuditReport.safeParse(report).success).toBe(false);
  });
});

describe('a report is cut, not refused', () => {
  const clip = (report: AuditReport) => clipAuditReport(AuditReport.parse(report));
  const firstCheck = (report: AuditReport) => Object.values(report.ruleResults)[0]!.checks[0]!;

  test('the plain one stays as it is', () => {
    const { report, clips } = clip(base);
    expect(clips).toEqual([]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(base);
  });

  const texts: readonly (readonly [string, AuditReport, string, number])[] = [
    ['a rule name', makeAuditReport({ meta: { name: 'n'.repeat(300) } }), 'meta.name', 255],
    [
      'a description',
      makeAuditReport({ meta: { description: 'd'.repeat(6000) } }),
      'meta.description',
      5000,
    ],
    [
      'a message',
      makeAuditReport({ check: { message: 'm'.repeat(6000) } }),
      'checks[0].message',
      5000,
    ],
    ['a value', makeAuditReport({ check: { value: 'v'.repeat(6000) } }), 'checks[0].value', 5000],
    [
      'a snippet',
      makeAuditReport({ check: { items: [{ id: 'a', snippet: 's'.repeat(1001) }] } }),
      'checks[0].items[0].snippet',
      1000,
    ],
  ];
  test.each(texts)('%s, and named in the list', (_name, report, path, limit) => {
    const { clips } = clip(report);
    expect(clips).toEqual([
      { path: `report.ruleResults["pi/role-override"].${path}`, kind: 'string', limit },
    ]);
  });

  test('over-long lists, with the true count in the details', () => {
    const items = many(1200).map((index) => ({ id: `i${index}` }));
    const pages = many(5001).map((index) => `https://a.test/${index}`);
    const { report, clips } = clip(makeAuditReport({ check: { items, pages } }));
    const cut = firstCheck(report);
    expect(cut.items).toHaveLength(1000);
    expect(cut.pages).toHaveLength(5000);
    expect(cut.details).toMatchObject({ additional: 1200, pagesTruncated: 5001 });
    expect(clips.map(({ kind, limit }) => [kind, limit])).toEqual([
      ['items', 1000],
      ['pages', 5000],
    ]);
  });

  test('source pages and summary entries', () => {
    const sourcePages = many(101).map((index) => `https://a.test/${index}`);
    const report = makeAuditReport({
      summary: { list: many(1001) },
      check: { items: [{ id: 'a', sourcePages }] },
    });
    const { report: cut, clips } = clip(report);
    expect(firstCheck(cut).items![0]!.sourcePages).toHaveLength(100);
    expect(firstCheck(cut).details).toMatchObject({ pagesTruncated: 101 });
    expect(cut.summary['list']).toHaveLength(1000);
    expect(clips).toHaveLength(2);
  });

  test('between code points, never inside one', () => {
    expect(clipText('a😀😀', 4)).toBe('a😀');
    expect(clipText('a😀😀', 5)).toBe('a😀😀');
    const { report } = clip(makeAuditReport({ meta: { name: '😀'.repeat(200) } }));
    const { name } = Object.values(report.ruleResults)[0]!.meta;
    expect(name).toBe('😀'.repeat(127));
  });

  test('item ids keep their start and stay distinct', () => {
    const long = 'x'.repeat(2000);
    const ids = [`${long}a`, `${long}b`].map((id) => clipItemId(id, 1000));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) {
      expect(id).toHaveLength(1000);
      expect(id).toMatch(/^x+~[0-9a-f]{16}$/);
    }
  });

  test('control characters go, tab and newline stay, lone surrogates are replaced', () => {
    const { report } = clip(
      makeAuditReport({ check: { message: 'a\u0000b\r\n\tc\u009b\ud800d' } }),
    );
    expect(firstCheck(report).message).toBe('ab\n\tc\ufffdd');
  });

  test('pages and unknown fields are dropped', () => {
    const parsed = AuditReport.parse({ ...base, pages: [{ checks: [check] }], extra: { a: 1 } });
    expect(Object.keys(clipAuditReport(parsed).report)).not.toEqual(
      expect.arrayContaining(['pages', 'extra']),
    );
  });
});

describe('records are pruned', () => {
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

  test('scalars first, 20 keys a level', () => {
    const big = Object.fromEntries(many(30).map((index) => [`o${index}`, { deep: index }]));
    const { record, isPruned } = pruneRecord({ ...big, a: 1, b: 'two' });
    expect(isPruned).toBe(true);
    expect(Object.keys(record)).toHaveLength(20);
    expect(record).toMatchObject({ a: 1, b: 'two' });
  });

  test('3 levels below the record', () => {
    const { record, isPruned } = pruneRecord({ a: { b: { c: { d: { e: 1 } } } } });
    expect(isPruned).toBe(true);
    expect(JSON.parse(JSON.stringify(record))).toEqual({ a: { b: { c: {} } } });
  });

  test('8 KiB whatever is inside', () => {
    for (const value of ['x', '"', '\\', '\u20ac', '😀']) {
      const { record, isPruned } = pruneRecord({ text: value.repeat(20_000), after: 1 });
      expect(isPruned).toBe(true);
      expect(bytes(record)).toBeLessThanOrEqual(8192);
    }
    const { record } = pruneRecord({ list: many(5000), words: many(900).map((n) => `w${n}`) });
    expect(bytes(record)).toBeLessThanOrEqual(8192);
  });

  test('1000 nodes', () => {
    const { record } = pruneRecord({ list: many(3000).map(() => 1) });
    expect((record['list'] as unknown[]).length).toBeLessThanOrEqual(1000);
  });

  test('a small one stays as it is', () => {
    const small = { path: 'SKILL.md', line: 3, nested: { a: [1, null, true, 'x'] } };
    const { record, isPruned } = pruneRecord(small);
    expect(isPruned).toBe(false);
    expect(JSON.parse(JSON.stringify(record))).toEqual(small);
  });
});
