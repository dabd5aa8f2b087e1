import { findReportThreats } from '../engine/find-report-threats.ts';

/**
 * An http(s) address that may be stored and linked, else null. Paths and branch names are the author's words; an address
 * that would not pass the content scanner is left out rather than rewritten, since a rewritten one leads elsewhere.
 */
export function cleanUrl(address: string | null): string | null {
  if (address === null || address.length > 2048) return null;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  for (const _hit of findReportThreats(address, false)) return null;
  return address;
}
