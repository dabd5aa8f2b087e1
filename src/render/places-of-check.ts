import type { AuditReportCheck } from '../contract/audit-report-check.ts';
import type { AuditReportItem } from '../contract/audit-report-item.ts';
import { httpLink } from './http-link.ts';
import { nameInvisible } from '../engine/name-invisible.ts';
import type { PlaceView } from './report-view.ts';

/** Where a check holds: its items, or its pages, or its one page. */
export function placesOfCheck(check: AuditReportCheck): PlaceView[] {
  const { items = [], pages = [], pageUrl } = check;
  if (items.length > 0)
    return items.map((item, index) => placeOf(item, index === 0 ? pageUrl : undefined));
  const addresses = pages.length > 0 ? pages : pageUrl === undefined ? [] : [pageUrl];
  return addresses.map((address) => ({
    path: nameInvisible(address),
    line: null,
    endLine: null,
    column: null,
    url: httpLink(address),
    snippet: snippetOf(check),
    label: null,
  }));
}

function placeOf(item: AuditReportItem, pageUrl: string | undefined): PlaceView {
  const { meta = {} } = item;
  const path = meta['path'];
  return {
    path: nameInvisible(
      typeof path === 'string' ? path : (item.sourcePages?.[0] ?? pageUrl ?? item.id),
    ),
    line: positive(meta['line']),
    endLine: positive(meta['endLine']),
    column: positive(meta['column']),
    url: httpLink(pageUrl ?? item.sourcePages?.[0]),
    snippet: item.snippet === undefined ? null : nameInvisible(item.snippet),
    label: item.label === undefined ? null : nameInvisible(item.label),
  };
}

function snippetOf(check: AuditReportCheck): string | null {
  return check.value === undefined || check.value === null
    ? null
    : nameInvisible(String(check.value));
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}
