/** The key under which the judge of a scan is held and charged, once. */
export function judgeChargeKey(scanId: string): string {
  return `judge:${scanId}`;
}
