/** The key under which `POST /scan` charges a scan, once. */
export function scanChargeKey(scanId: string): string {
  return `scan:${scanId}`;
}
