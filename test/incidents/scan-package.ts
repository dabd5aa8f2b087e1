import type { Finding } from '../../src/contract/finding.ts';
import { severityRank } from '../../src/contract/severity-rank.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import type { Package } from './incident.ts';
import { packageFiles } from './package-files.ts';

/** Findings of a fixture at high or above, and at medium. */
export function scanPackage(files: Package): { loud: Finding[]; medium: Finding[] } {
  const { artefacts } = scanFiles(packageFiles(files), { now: new Date('2026-01-01T00:00:00Z') });
  const findings = artefacts.flatMap((artefact) => artefact.findings);
  return {
    loud: findings.filter(({ severity }) => severityRank[severity] <= 1),
    medium: findings.filter(({ severity }) => severityRank[severity] === 2),
  };
}
