import type { AuditReportCheck } from './audit-report-check.ts';
import type { AuditReportItem } from './audit-report-item.ts';
import { auditReportLimits } from './audit-report-limits.ts';
import type { ReportClipper } from './create-report-clipper.ts';

const { clipped: limits } = auditReportLimits;

/** Cuts one check; the true counts of cut lists are kept in its details (`additional`, `pagesTruncated`). */
export function clipAuditReportCheck(
  check: AuditReportCheck,
  at: () => string,
  clipper: ReportClipper,
): AuditReportCheck {
  const { text, list, record } = clipper;
  const { items, details, pages, value, expected, pageUrl, skipReason, ...rest } = check;
  const copy: AuditReportCheck = {
    ...rest,
    name: text(check.name, limits.name, at, 'name'),
    message: text(check.message, limits.message, at, 'message'),
  };
  if (pageUrl !== undefined) copy.pageUrl = text(pageUrl, limits.url, at, 'pageUrl');
  if (skipReason !== undefined) copy.skipReason = text(skipReason, limits.name, at, 'skipReason');
  if (value !== undefined) copy.value = scalar(value, at, 'value', clipper);
  if (expected !== undefined) copy.expected = scalar(expected, at, 'expected', clipper);

  const trueCounts: Record<string, number> = {};
  if (items !== undefined) {
    if (items.length > limits.items) trueCounts['additional'] = items.length;
    copy.items = list(items, limits.items, 'items', at, 'items').map((item, index) =>
      clipItem(item, () => `${at()}.items[${index}]`, clipper),
    );
    const mostSources = items.reduce(
      (most, item) => Math.max(most, item.sourcePages?.length ?? 0),
      0,
    );
    if (mostSources > limits.sourcePages) trueCounts['pagesTruncated'] = mostSources;
  }
  if (pages !== undefined) {
    if (pages.length > limits.pages) trueCounts['pagesTruncated'] = pages.length;
    copy.pages = list(pages, limits.pages, 'pages', at, 'pages').map((page, index) =>
      text(page, limits.url, () => `${at()}.pages[${index}]`),
    );
  }
  const hasCuts = Object.keys(trueCounts).length > 0;
  if (details !== undefined || hasCuts) {
    copy.details = Object.assign(record({ ...trueCounts, ...details }, at, 'details'), trueCounts);
  }
  return copy;
}

function clipItem(
  item: AuditReportItem,
  at: () => string,
  clipper: ReportClipper,
): AuditReportItem {
  const { text, id, list, record } = clipper;
  const { label, snippet, sourcePages, meta } = item;
  const copy: AuditReportItem = { id: id(item.id, limits.itemText, at) };
  if (label !== undefined) copy.label = text(label, limits.itemText, at, 'label');
  if (snippet !== undefined) copy.snippet = text(snippet, limits.itemText, at, 'snippet');
  if (sourcePages !== undefined) {
    copy.sourcePages = list(sourcePages, limits.sourcePages, 'pages', at, 'sourcePages').map(
      (page, index) => text(page, limits.url, () => `${at()}.sourcePages[${index}]`),
    );
  }
  if (meta !== undefined) copy.meta = record(meta, at, 'meta');
  return copy;
}

function scalar(
  value: string | number | null,
  at: () => string,
  field: string,
  clipper: ReportClipper,
): string | number | null {
  return typeof value === 'string' ? clipper.text(value, limits.message, at, field) : value;
}
