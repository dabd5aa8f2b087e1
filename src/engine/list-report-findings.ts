import { createHash } from 'node:crypto';
import type { AuditReportCheck } from '../contract/audit-report-check.ts';
import { Severity } from '../contract/severity.ts';
import type { StoredReport } from '../contract/stored-report.ts';

/** An open finding of a report, whoever wrote the report. */
export type ReportFinding = {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly ruleName: string;
  readonly category: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly level: Severity;
  readonly message: string;
  readonly layer: number;
  readonly location: {
    readonly path: string | null;
    readonly line: number | null;
    readonly url: string | null;
  };
};

const severityOf = { fail: 'error', warn: 'warning', info: 'info' } as const;
const levelOf = { fail: 'high', warn: 'medium', info: 'info' } as const;

/** Findings of a report that are neither passed nor suppressed, checks of the site as a whole included. */
export function listReportFindings(report: StoredReport): ReportFinding[] {
  const ofRules = Object.values(report.ruleResults).flatMap(({ meta, checks }) =>
    checks.flatMap((check) => toFindings(check, meta)),
  );
  const ofSite = report.siteChecks.flatMap((check) =>
    toFindings(check, { id: check.name, name: check.name, category: 'site' }),
  );
  return [...ofRules, ...ofSite];
}

function toFindings(
  check: AuditReportCheck,
  meta: { readonly id: string; readonly name: string; readonly category: string },
): ReportFinding[] {
  const { status, details = {} } = check;
  if (status === 'pass' || status === 'skipped') return [];
  const own = Severity.safeParse(details['level']);
  const shared = {
    ruleId: meta.id,
    ruleName: meta.name,
    category: meta.category,
    severity: severityOf[status],
    level: own.success ? own.data : levelOf[status],
    message: check.message,
    layer: details['layer'] === 2 ? 2 : 1,
  };
  const items = check.items ?? [];
  // A check with several places and one fingerprint is one finding that holds at all of them.
  const stated = textOf(details['fingerprint']);
  const places = stated === null && items.length > 0 ? items : items.slice(0, 1);
  if (places.length === 0) places.push({ id: '' });
  return places.map((item) => {
    const path = textOf(item.meta?.['path']);
    const line = item.meta?.['line'];
    const known = stated ?? textOf(item.meta?.['fingerprint']);
    const place = `${meta.id}\0${path ?? check.pageUrl ?? ''}\0${item.snippet ?? check.message}`;
    return {
      ...shared,
      fingerprint: known ?? createHash('sha256').update(place).digest('hex').slice(0, 32),
      location: {
        path,
        line: typeof line === 'number' ? line : null,
        url: check.pageUrl ?? null,
      },
    };
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
