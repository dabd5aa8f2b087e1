/** What makes each charge of a run unique in the ledger. */
export function runChargeKeys(runId: string) {
  return {
    base: `run:${runId}:audit_base`,
    page: `run:${runId}:audited_page`,
    file: `run:${runId}:audited_file`,
    fix: `run:${runId}:fix`,
  } as const;
}
