/** Bounds of one scan; reaching one is reported, never silent. */
export const limits = {
  /** Findings kept per rule and file; further ones are counted in the last one's note. */
  findingsPerRuleAndFile: 25,
  /** Wall-clock budget of one layer of a scan, ms (Scan API contract, section 5.2). */
  layerMs: 10_000,
  excerptLength: 200,
} as const;
