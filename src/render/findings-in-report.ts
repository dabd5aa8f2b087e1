import type { AuditReportCheck } from '../contract/audit-report-check.ts';
import type { AuditReportRuleMeta } from '../contract/audit-report-rule-meta.ts';
import { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';
import type { StoredReport } from '../contract/stored-report.ts';
import { placesOfCheck } from './places-of-check.ts';
import type { FindingView } from './report-view.ts';

type Draft = Omit<FindingView, 'anchor'>;

/** Levels of reports that state none. */
const levelOfSeverity = { error: 'high', warning: 'medium', info: 'info' } as const;
const levelOfStatus = { fail: 'high', warn: 'medium', info: 'info' } as const;

/** All findings of a report, suppressed ones included: worst first, new before known, then by rule and place. */
export function findingsInReport(content: StoredReport): FindingView[] {
  const names = new Map(
    (content.healthScore?.categories ?? []).map(({ category, name }) => [category, name]),
  );
  const drafts: Draft[] = [];
  for (const { meta, checks } of Object.values(content.ruleResults)) {
    for (const check of checks) {
      const draft = draftOf(check, meta, names.get(meta.category) ?? readable(meta.category));
      if (draft !== null) drafts.push(draft);
    }
  }
  for (const check of content.siteChecks) {
    const draft = draftOf(check, siteMeta(check), 'Site');
    if (draft !== null) drafts.push(draft);
  }
  return drafts.sort(compareDrafts).map((draft, index) => ({ ...draft, anchor: `f${index + 1}` }));
}

function draftOf(
  check: AuditReportCheck,
  meta: AuditReportRuleMeta,
  category: string,
): Draft | null {
  const { status, details = {} } = check;
  const isSuppressed = status === 'skipped' && check.skipReason === 'suppressed';
  if (status === 'pass' || (status === 'skipped' && !isSuppressed)) return null;
  const places = placesOfCheck(check);
  const additional = details['additional'];
  const stated = typeof additional === 'number' ? additional : 0;
  return {
    ruleId: meta.id,
    ruleName: meta.name,
    level: levelOf(check, meta),
    categoryId: meta.category,
    category,
    message: check.message,
    why: meta.description,
    fix: meta.solution ?? null,
    places,
    placesLeftOut: Math.max(0, stated - places.length),
    isNew: typeof details['isNew'] === 'boolean' ? details['isNew'] : null,
    fingerprint: typeof details['fingerprint'] === 'string' ? details['fingerprint'] : null,
    references: [...strings(details['cwe']), ...strings(details['owasp'])],
    suppression: isSuppressed ? suppressionOf(check) : null,
  };
}

function levelOf(check: AuditReportCheck, meta: AuditReportRuleMeta): Severity {
  const own = Severity.safeParse(check.details?.['level']);
  if (own.success) return own.data;
  if (check.status === 'info') return 'info';
  return meta.level ?? levelOfSeverity[meta.severity];
}

function suppressionOf(check: AuditReportCheck): string {
  const reason = check.items?.[0]?.meta?.['suppression'];
  return typeof reason === 'string' && reason !== '' ? reason : 'no reason kept';
}

function siteMeta(check: AuditReportCheck): AuditReportRuleMeta {
  const status = check.status === 'fail' || check.status === 'warn' ? check.status : 'info';
  return {
    id: check.name,
    name: check.name,
    description: '',
    category: 'site',
    scope: 'site',
    severity: 'warning',
    weight: 5,
    level: levelOfStatus[status],
  };
}

function compareDrafts(a: Draft, b: Draft): number {
  return (
    severityRank[a.level] - severityRank[b.level] ||
    Number(b.isNew ?? false) - Number(a.isNew ?? false) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.places[0]?.path ?? '', b.places[0]?.path ?? '') ||
    (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

function readable(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Other' : words.charAt(0).toUpperCase() + words.slice(1);
}
