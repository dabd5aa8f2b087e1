import type { ArtefactResult } from '../../src/engine/scan-result.ts';
import { scoreFindings } from '../../src/engine/score-findings.ts';

/** What the engine would say about an artefact with these findings; everything may be overridden. */
export function makeArtefactResult(overrides: Partial<ArtefactResult> = {}): ArtefactResult {
  const findings = overrides.findings ?? [];
  const isOpaque = overrides.isOpaque ?? false;
  const { trustScore, classification, cap } = scoreFindings(findings, { isOpaque });
  return {
    root: 'skills/deploy',
    path: 'skills/deploy/SKILL.md',
    kind: 'skill',
    kindSource: 'detected',
    sha256: 'a'.repeat(64),
    files: ['skills/deploy/SKILL.md'],
    isOpaque,
    skipped: [],
    fileHashes: { 'skills/deploy/SKILL.md': 'b'.repeat(64) },
    findings,
    legs: {},
    lineHashes: Object.fromEntries(findings.map(({ id }, index) => [id, `c0ffee${index}:1`])),
    trustScore,
    classification,
    scoreCap: cap,
    capabilities: {
      network: false,
      filesystem_read: false,
      filesystem_write: false,
      shell: false,
      secrets: false,
      hosts: [],
    },
    layer1Complete: true,
    layer2Complete: true,
    incomplete: [],
    ...overrides,
  };
}
