import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/contract/finding.ts';
import type { ScanResponse } from '../../src/contract/scan-response.ts';
import type { Db } from '../../src/store/db.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import { countReportView } from '../../src/store/reports/count-report-view.ts';
import { findReport } from '../../src/store/reports/find-report.ts';
import { findReportContent } from '../../src/store/reports/find-report-content.ts';
import { findReportOfRun } from '../../src/store/reports/find-report-of-run.ts';
import { insertReport } from '../../src/store/reports/insert-report.ts';
import { listReports } from '../../src/store/reports/list-reports.ts';
import { purgeReportContents } from '../../src/store/reports/purge-report-contents.ts';
import { setReportVisibility } from '../../src/store/reports/set-report-visibility.ts';
import { softDeleteReport } from '../../src/store/reports/soft-delete-report.ts';
import { consumeScanQuota } from '../../src/store/scans/consume-scan-quota.ts';
import { deleteScan } from '../../src/store/scans/delete-scan.ts';
import { findScan } from '../../src/store/scans/find-scan.ts';
import { findScanContent } from '../../src/store/scans/find-scan-content.ts';
import { insertScan } from '../../src/store/scans/insert-scan.ts';
import { listScans } from '../../src/store/scans/list-scans.ts';
import { purgeScanContents } from '../../src/store/scans/purge-scan-contents.ts';
import { readScanQuota } from '../../src/store/scans/read-scan-quota.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

let test: TestDatabase;
let organizationId: string;
const now = new Date('2026-03-10T12:00:00.000Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const hostile = 'nul \0, lone \ud800, tag \u{e0041}, "quote" \\u0000 <script>';

beforeAll(async () => {
  test = await testDatabase();
  const made = await test.database.transaction((trx) =>
    createOrganization(trx, { name: 'Scans', slug: 'scans', planId: 'free' }),
  );
  organizationId = made!.id;
});
afterAll(() => test.drop());

const as = <T>(run: (trx: Db) => Promise<T>): Promise<T> =>
  test.database.tenant(organizationId, run);

function finding(index: number): Finding {
  return {
    id: `f_${String(index)}`,
    severity: 'high',
    category: 'PROMPT_INJECTION',
    title: 'Role override',
    description: 'The text replaces the role of its reader.',
    layer: 1,
    location: { line: 1, excerpt: hostile, file: hostile, end_line: 1, column: 1, end_column: 2 },
    rule_id: 'prompt-injection/role-override',
    confidence: 0.9,
    fingerprint: `fp${String(index)}`,
    score_impact: 12,
    remediation: 'Remove the sentence.',
    fixable: 'deterministic',
    cwe: [],
    owasp: [],
    tags: [],
    flow: [],
    suppressed: false,
    suppression: null,
  };
}

function scan(id: string, findings: Finding[], createdAt = now): ScanResponse {
  return {
    scan_id: id,
    trust_score: 88,
    classification: 'caution',
    layer1_complete: true,
    layer2_complete: true,
    findings,
    rate_limit: null,
    status: 'completed',
    error: null,
    scan_type: 'skill',
    scan_type_source: 'detected',
    summary: {
      total: findings.length,
      critical: 0,
      high: findings.length,
      medium: 0,
      low: 0,
      info: 0,
      suppressed: 0,
    },
    artifacts: [],
    score_breakdown: [],
    score_cap: null,
    capabilities: {
      network: false,
      filesystem_read: false,
      filesystem_write: false,
      shell: false,
      secrets: false,
      hosts: [hostile],
    },
    incomplete: [],
    truncated: false,
    warnings: [hostile],
    content_sha256: 'a'.repeat(64),
    engine_version: '0.1.0',
    ruleset_version: 'r1',
    created_at: createdAt.toISOString(),
    completed_at: createdAt.toISOString(),
    duration_ms: 3,
    quota: null,
    credits: { charged: 1, pricing_version: 1 },
  };
}

describe('scans', () => {
  it('are read as they were answered, hostile text and the order of findings included', async () => {
    const response = scan(
      'scn_1',
      Array.from({ length: 1000 }, (_, index) => finding(index)),
    );
    await as((trx) => insertScan(trx, { organizationId, keyId: 'key_1', response }));
    const found = await as((trx) => findScan(trx, { organizationId, scanId: 'scn_1' }));
    expect(found).toEqual({ response, keyId: 'key_1' });
    expect(await as((trx) => findScan(trx, { organizationId, scanId: 'scn_0' }))).toBeNull();
  });

  it('keep their files, byte for byte, until these expire', async () => {
    const files = [
      { path: hostile, type: 'file', bytes: Uint8Array.from({ length: 256 }, (_, i) => i) },
      { path: 'link', type: 'link', target: '/etc/passwd' },
      { path: 'big', type: 'unread', reason: 'too-large' },
    ] as const;
    await as((trx) =>
      insertScan(trx, {
        organizationId,
        keyId: null,
        response: scan('scn_2', []),
        content: { files, expiresAt: days(30) },
      }),
    );
    const find = (at: Date) =>
      as((trx) => findScanContent(trx, { organizationId, scanId: 'scn_2', now: at }));
    const found = await find(days(29));
    expect(found?.map((file) => ('bytes' in file ? [...file.bytes] : file))).toEqual([
      [...files[0].bytes],
      files[1],
      files[2],
    ]);
    expect(await find(days(30))).toBeNull();
    const purge = (at: Date) =>
      test.database.transaction((trx) => purgeScanContents(trx, { now: at }));
    expect(await purge(days(29))).toBe(0);
    expect(await purge(days(30))).toBe(1);
  });

  it('are listed newest first, page by page', async () => {
    for (let index = 0; index < 5; index += 1) {
      const response = scan(`scn_p${String(index)}`, [], days(1 + Math.floor(index / 2)));
      await as((trx) => insertScan(trx, { organizationId, keyId: null, response }));
    }
    const seen: string[] = [];
    let after: { createdAt: Date; scanId: string } | undefined;
    for (let page = 0; page < 3; page += 1) {
      const rows = await as((trx) =>
        listScans(trx, { organizationId, limit: 2, after, since: days(1) }),
      );
      seen.push(...rows.map((row) => row.scan_id));
      const last = rows.at(-1);
      if (last !== undefined)
        after = { createdAt: new Date(last.created_at), scanId: last.scan_id };
    }
    expect(seen).toEqual(['scn_p4', 'scn_p3', 'scn_p2', 'scn_p1', 'scn_p0']);
  });

  it('are deleted with findings and content, once', async () => {
    const input = { organizationId, scanId: 'scn_1' };
    expect(await as((trx) => deleteScan(trx, input))).toBe(true);
    expect(await as((trx) => deleteScan(trx, input))).toBe(false);
    expect(await test.query(`select position from scan_findings where scan_id = 'scn_1'`)).toEqual(
      [],
    );
  });

  it('count against the month, exactly to the limit under load', async () => {
    const consume = (at: Date) =>
      as((trx) => consumeScanQuota(trx, { organizationId, limit: 10, now: at }));
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => consume(now)));
    expect(outcomes.filter(({ isAllowed }) => isAllowed)).toHaveLength(10);
    expect(await as((trx) => readScanQuota(trx, { organizationId, now }))).toEqual({
      used: 10,
      reset: Date.UTC(2026, 3, 1) / 1000,
    });
    expect(await consume(days(30))).toMatchObject({ isAllowed: true, used: 1 });
    const unlimited = await as((trx) => consumeScanQuota(trx, { organizationId, limit: -1, now }));
    expect(unlimited).toMatchObject({ isAllowed: true, limit: null, used: 11 });
  });
});

function report(id: string, more: Partial<Parameters<typeof insertReport>[1]> = {}) {
  return {
    id,
    organizationId,
    userId: null,
    runId: null,
    auditId: null,
    websiteId: null,
    baseUrl: 'https://example.test/repository',
    visibility: 'private' as const,
    status: 'completed' as const,
    statusReason: null,
    origin: 'upload' as const,
    healthScore: 87.25,
    classification: 'caution',
    pageCount: 1,
    errorCount: 1,
    warningCount: 2,
    passedCount: 3,
    contentSha256: 'c',
    auditedAt: now,
    createdAt: now,
    content: { text: hostile },
    ...more,
  };
}

describe('reports', () => {
  const find = (id: string) => as((trx) => findReport(trx, { id }));

  it('keep numbers unrounded and content as it was', async () => {
    await as((trx) =>
      insertReport(trx, report('r1', { statusReason: hostile.replace('\ud800', '') })),
    );
    expect(await find('r1')).toMatchObject({ healthScore: 87.25, viewCount: 0, auditedAt: now });
    expect(await as((trx) => findReportContent(trx, { id: 'r1' }))).toEqual({
      content: { text: hostile },
    });
  });

  it('of one publish key exist once, also when sent at the same time', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        as((trx) => insertReport(trx, report(`p${String(index)}`, { publishKey: 'public:c' }))),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
    expect(new Set(outcomes.map(({ report: { id } }) => id)).size).toBe(1);
    // Once it is deleted the key is free.
    const id = outcomes[0]!.report.id;
    await as((trx) => softDeleteReport(trx, { id, now }));
    const next = await as((trx) => insertReport(trx, report('p-next', { publishKey: 'public:c' })));
    expect(next.kind).toBe('stored');
  });

  it('are listed newest first with their total, and found by run', async () => {
    for (let index = 0; index < 3; index += 1) {
      const more = { runId: 'run_1', createdAt: days(index), visibility: 'unlisted' } as const;
      await as((trx) =>
        insertReport(trx, report(`l${String(index)}`, { ...more, contentSha256: String(index) })),
      );
    }
    const listed = await as((trx) =>
      listReports(trx, {
        owner: { organizationId },
        limit: 2,
        offset: 0,
        visibility: 'unlisted',
      }),
    );
    expect(listed.reports.map(({ id }) => id)).toEqual(['l2', 'l1']);
    expect(listed.total).toBe(3);
    const ofRun = (contentSha256?: string) =>
      as((trx) =>
        findReportOfRun(trx, {
          organizationId,
          runId: 'run_1',
          ...(contentSha256 === undefined ? {} : { contentSha256 }),
        }),
      );
    expect((await ofRun())?.id).toBe('l2');
    expect((await ofRun('0'))?.id).toBe('l0');
    expect(await ofRun('9')).toBeNull();
  });

  it('change visibility, count views, and are gone when deleted; their content 30 days later', async () => {
    await as((trx) => insertReport(trx, report('d1')));
    expect(await as((trx) => setReportVisibility(trx, { id: 'd1', visibility: 'public' }))).toBe(
      true,
    );
    await Promise.all(
      Array.from({ length: 10 }, () => as((trx) => countReportView(trx, { id: 'd1' }))),
    );
    expect(await find('d1')).toMatchObject({ visibility: 'public', viewCount: 10 });
    expect(await as((trx) => softDeleteReport(trx, { id: 'd1', now }))).toBe(true);
    expect(await as((trx) => softDeleteReport(trx, { id: 'd1', now }))).toBe(false);
    expect(await find('d1')).toBeNull();
    expect(await as((trx) => findReportContent(trx, { id: 'd1' }))).toBeNull();
    const kept = () => test.query(`select report_id from report_contents where report_id = 'd1'`);
    const purge = (at: Date) =>
      test.database.transaction((trx) => purgeReportContents(trx, { now: at }));
    await purge(days(29));
    expect(await kept()).toHaveLength(1);
    await purge(days(30));
    expect(await kept()).toEqual([]);
  });
});
