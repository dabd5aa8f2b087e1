import type { Artefact } from './artefact.ts';
import { hashText } from './hash-text.ts';
import { sampleLines } from './sample-lines.ts';
import type { KnownSkill, UpstreamIndex } from './upstream-index.ts';

/** The known skill that an artefact is a near copy of. */
export type Upstream = {
  readonly name: string;
  /** Share of the known skill’s lines that stand in the artefact, 0–1. */
  readonly containment: number;
  /** Hashes of the known skill’s lines. */
  readonly lines: ReadonlySet<number>;
};

/** Near copies keep at least this share of the lines. */
const LEAST_KEPT = 0.6;
/** So much of the files that it shares must come from the known skill: a large work may hold a small one whole. */
const LEAST_OWN = 0.5;
/** A file belongs to what is shared from this share of its lines on: a payload laid beside does not hide the copy. */
const LEAST_OF_FILE = 0.25;
/** A near copy shares at least this share of the sample, unless chance is against it. */
const LEAST_OF_SAMPLE = 0.3;

/** The nearest known skill, or null. Equal ones are decided by name, so that the order of the index does not matter. */
export function findUpstream(artefact: Artefact, index: UpstreamIndex): Upstream | null {
  const files = artefact.files.map(({ path, text }) => hashText(path, text));
  const own = new Set(files.flatMap((hashes) => [...hashes]));
  let best: Upstream | null = null;
  for (const known of findCandidates(own, index)) {
    const lines = new Set(known.lines);
    const containment = shareOf(known.lines, own);
    if (containment < LEAST_KEPT || countOwn(files, lines) < LEAST_OWN) continue;
    const candidate = { name: known.name, containment, lines };
    if (best === null || isBetter(candidate, best)) best = candidate;
  }
  return best;
}

function findCandidates(own: ReadonlySet<number>, index: UpstreamIndex): KnownSkill[] {
  const shared = new Map<number, number>();
  for (const hash of own) {
    for (const position of index.samples.get(hash) ?? [])
      shared.set(position, (shared.get(position) ?? 0) + 1);
  }
  return [...shared].flatMap(([position, count]) => {
    const known = index.skills[position];
    if (known === undefined) return [];
    return count >= sampleLines(known.lines).length * LEAST_OF_SAMPLE ? [known] : [];
  });
}

/** How much of the shared files comes from the known skill. */
function countOwn(files: readonly ReadonlySet<number>[], lines: ReadonlySet<number>): number {
  const shared = files.filter((file) => shareOf([...file], lines) >= LEAST_OF_FILE);
  return shareOf([...new Set(shared.flatMap((file) => [...file]))], lines);
}

function shareOf(lines: readonly number[], among: ReadonlySet<number>): number {
  if (lines.length === 0) return 0;
  return lines.filter((hash) => among.has(hash)).length / lines.length;
}

/** The longer of two that are kept alike says more; a skill that is kept whole beats a larger one kept in part. */
function isBetter(candidate: Upstream, best: Upstream): boolean {
  if (candidate.containment !== best.containment) return candidate.containment > best.containment;
  if (candidate.lines.size !== best.lines.size) return candidate.lines.size > best.lines.size;
  return candidate.name < best.name;
}
