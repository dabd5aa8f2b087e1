/**
 * Limits of an AuditReport, from sections 8.1 and 8.2 of the Public API contract. Lengths are UTF-16 code units; cuts fall
 * on code-point boundaries. `refused` numbers refuse the report, `clipped` ones only cut it.
 */
export const auditReportLimits = {
  refused: {
    url: 2048,
    totalPages: 10_000,
    siteChecks: 500,
    rules: 400,
    checksPerRule: 500,
    pages: 10_000,
    checksPerPage: 200,
    artefacts: 10_000,
  },
  clipped: {
    name: 255,
    message: 5000,
    statusReason: 1000,
    homepageDescription: 2000,
    itemText: 1000,
    items: 1000,
    pages: 5000,
    sourcePages: 100,
    skippedChecks: 1000,
    summaryEntries: 1000,
    listEntries: 2000,
    url: 2048,
  },
  record: { levels: 3, keys: 20, nodes: 1000, bytes: 8192 },
  /** Entries of the `clipped` list in the answer. */
  clippedShown: 25,
} as const;
