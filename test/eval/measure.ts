import type { Finding } from '../../src/contract/finding.ts';
import { severityRank } from '../../src/contract/severity-rank.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import type { Sample } from './read-samples.ts';

/** What the engine said about one sample. */
export type Verdict = {
  readonly sample: Sample;
  /** Rank of the worst finding: 0 critical … 4 info, 5 none. */
  readonly worst: number;
  readonly findings: readonly Finding[];
  /** CPU time, ms. */
  readonly ms: number;
  readonly bytes: number;
};

/** Numbers of one set and kind, in the shape of the report. */
export type SetResult = {
  readonly set: string;
  readonly kind: string;
  readonly malicious: number;
  readonly benign: number;
  readonly recall: { readonly high: number | null; readonly medium: number | null };
  readonly alarms: { readonly high: number | null; readonly medium: number | null };
};

/** Scans every sample as one package. */
export function measure(samples: readonly Sample[]): Verdict[] {
  const now = new Date('2026-01-01T00:00:00Z');
  return samples.map((sample) => {
    const started = process.cpuUsage();
    const { artefacts } = scanFiles(sample.files, { now });
    const { user, system } = process.cpuUsage(started);
    const findings = artefacts.flatMap((artefact) => artefact.findings);
    const worst = Math.min(5, ...findings.map(({ severity }) => severityRank[severity]));
    const bytes = sample.files.reduce((sum, file) => sum + sizeOf(file), 0);
    return { sample, worst, findings, ms: (user + system) / 1000, bytes };
  });
}

function sizeOf(file: Sample['files'][number]): number {
  return file.type === 'file' ? file.bytes.length : 0;
}

/** Recall and false alarms per set. */
export function summarise(verdicts: readonly Verdict[]): SetResult[] {
  const sets = [...new Set(verdicts.map(({ sample }) => sample.set))].sort();
  return sets.map((set) => {
    const own = verdicts.filter(({ sample }) => sample.set === set);
    const malicious = own.filter(({ sample }) => sample.label === 'malicious');
    const benign = own.filter(({ sample }) => sample.label === 'benign');
    return {
      set,
      kind: own[0]?.sample.kind ?? '',
      malicious: malicious.length,
      benign: benign.length,
      recall: { high: share(malicious, 1), medium: share(malicious, 2) },
      alarms: { high: share(benign, 1), medium: share(benign, 2) },
    };
  });
}

function share(verdicts: readonly Verdict[], rank: number): number | null {
  if (verdicts.length === 0) return null;
  return verdicts.filter(({ worst }) => worst <= rank).length / verdicts.length;
}
