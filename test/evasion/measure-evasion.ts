import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { severityRank } from '../../src/contract/severity-rank.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { splitByBaseline } from '../../src/engine/split-by-baseline.ts';
import type { Fixture } from './fixture.ts';
import { isAboutForm } from './is-about-form.ts';
import { seededRandom } from './seeded-random.ts';
import type { Transform } from './transform.ts';

/** What one transform did to the fixtures. */
export type EvasionResult = {
  readonly key: string;
  readonly isOpaque: boolean;
  /** Fixtures to which it applies. */
  readonly cases: number;
  /** Ids of fixtures whose finding at high or above is gone; opaque ones count as kept while not safe. */
  readonly lost: readonly string[];
  /** Ids of opaque ones called safe. */
  readonly safe: readonly string[];
  /** CPU time, ms. */
  readonly ms: number;
};

/** Runs one transform over the fixtures. */
export function measureEvasion(transform: Transform, fixtures: readonly Fixture[]): EvasionResult {
  const isOpaque = transform.isOpaque === true;
  const lost: string[] = [];
  const safe: string[] = [];
  /** Other characters, words, places and encodings. */
  const isRewriting = transform.id >= 'E06' && transform.id <= 'E36';
  const started = process.cpuUsage();
  let cases = 0;
  for (const fixture of fixtures) {
    if (isRewriting && isAboutForm(fixture)) continue;
    if (transform.isHeavy === true && seededRandom(fixture.id)() >= 1 / 16) continue;
    const random = seededRandom(`${transform.id} ${transform.name} ${fixture.id}`);
    const files = transform.apply(fixture, random);
    if (files === null) continue;
    cases += 1;
    const { isFound, isSafe } = judge(files, transform.base?.(fixture) ?? null);
    if (!isFound && (!isOpaque || isSafe)) lost.push(fixture.id);
    if (isOpaque && isSafe) safe.push(fixture.id);
  }
  const { user, system } = process.cpuUsage(started);
  const key = `${transform.id} ${transform.name}`;
  return { key, isOpaque, cases, lost, safe, ms: (user + system) / 1000 };
}

function judge(
  files: readonly SourceFile[],
  base: readonly SourceFile[] | null,
): { isFound: boolean; isSafe: boolean } {
  const now = new Date('2026-01-01T00:00:00Z');
  const { artefacts, classification } = scanFiles(files, { now });
  const findings = artefacts.flatMap((artefact) => artefact.findings);
  const isLoud = (finding: (typeof findings)[number]): boolean =>
    severityRank[finding.severity] <= 1;
  if (base === null) return { isFound: findings.some(isLoud), isSafe: classification === 'safe' };
  const before = scanFiles(base, { now }).artefacts.flatMap((artefact) => artefact.findings);
  const known = before.map(({ fingerprint }) => fingerprint);
  const fresh = splitByBaseline(findings, known).fresh;
  return { isFound: before.some(isLoud) || fresh.some(isLoud), isSafe: classification === 'safe' };
}
