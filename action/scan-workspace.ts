import picomatch from 'picomatch';
import { groupArtefacts } from '../src/artefacts/group-artefacts.ts';
import type { SourceFile } from '../src/artefacts/source-file.ts';
import type { RepositoryConfig } from '../src/contract/repository-config.ts';
import { compareArtefact, type PlacedResult } from '../src/engine/compare-artefact.ts';
import type { ComparedArtefact } from '../src/engine/compared-artefact.ts';
import { countFixed } from '../src/engine/count-fixed.ts';
import { findDecisiveArtefact } from '../src/engine/find-decisive-artefact.ts';
import { joinScanResults } from '../src/engine/join-scan-results.ts';
import { scanFiles } from '../src/engine/scan-files.ts';
import type { ScanResult } from '../src/engine/scan-result.ts';
import { suppressArtefactResult } from '../src/engine/suppress-artefact-result.ts';
import type { UnitResult } from '../src/engine/unit-result.ts';
import type { GitTreeEntry } from '../src/github/github-app.ts';
import { mapInTurns } from '../src/github/map-in-turns.ts';
import { findUnits } from '../src/workspace/find-units.ts';
import type { ScanUnit } from '../src/workspace/scan-unit.ts';
import { createLocalEngine } from './create-local-engine.ts';
import type { Engine } from './engine.ts';
import { hashGitBlob } from './hash-git-blob.ts';
import type { Inputs } from './inputs.ts';
import type { BaseCommit } from './read-base-commit.ts';
import type { Settings } from './settings.ts';

/** Calls to a server under way at once. */
const CONCURRENCY = 4;

export type WorkspaceScan = {
  /** Everything that was scanned, with suppressions applied. */
  readonly all: ScanResult;
  readonly units: readonly UnitResult[];
  readonly compared: readonly ComparedArtefact[];
  readonly fixedCount: number;
  readonly scanIds: readonly string[];
  /** False where unchanged artefacts were left out: such a result must not be uploaded. */
  readonly isWhole: boolean;
};

type Input = {
  readonly inputs: Inputs;
  readonly settings: Settings;
  readonly engine: Engine;
  readonly base: BaseCommit | null;
  /** Leaves out what the change does not touch. */
  readonly onlyChanged: boolean;
};

type Unit = { readonly unit: ScanUnit; readonly isChanged: boolean };
type BaseGroup = { readonly root: string; readonly paths: readonly string[]; readonly key: string };

/** Finds the artefacts of the workspace, scans them, and holds those that differ against the base. */
export async function scanWorkspace(input: Input): Promise<WorkspaceScan> {
  const { inputs, settings, base } = input;
  const { paths } = settings.config;
  const exclude = [...paths.exclude, ...inputs.exclude];
  const target = await findUnits({
    cwd: inputs.runner.GITHUB_WORKSPACE,
    target: inputs.path,
    exclude,
    include: paths.include,
  });
  const groups = base === null ? [] : groupBase(base, { target, paths: { ...paths, exclude } });
  const known = new Set(groups.map(({ key }) => key));
  const units: Unit[] = [];
  const here = new Set<string>();
  for (const unit of target.units) {
    const key = base === null ? '' : keyOf((await unit.read()).files.map(hashed));
    here.add(key);
    units.push({ unit, isChanged: base === null || !known.has(key) });
  }
  const gone = groups.filter(({ key }) => !here.has(key));
  const before = await scanBase(input, gone);
  const wanted = units.filter(({ isChanged }) => isChanged || !input.onlyChanged);
  const scanned = await mapInTurns(wanted, CONCURRENCY, (one) => scanUnit(input, one, gone));

  const compared = scanned.map(({ one, unitPaths, outcome }) =>
    outcome.result.artefacts.map((result): ComparedArtefact => {
      if (base === null) return { result, isChanged: true, base: null };
      if (!one.isChanged) return { result, isChanged: false, base: result };
      const root = result.root ?? one.unit.label;
      return compareArtefact({ root, paths: unitPaths, result }, before);
    }),
  );
  const outcomes = scanned.map(({ outcome }, index): UnitResult => ({
    ...outcome,
    result: {
      ...outcome.result,
      artefacts: (compared[index] ?? []).map(({ result }) => result),
    },
  }));
  const results = outcomes.map(({ result }) => result);
  const empty = scanFiles([], { now: new Date(), layer2: inputs.layer2 });
  return {
    all: joinScanResults({ results, empty }),
    units: outcomes,
    compared: compared.flat(),
    fixedCount: countFixed({
      before: before.map(({ result }) => result),
      head: results.flatMap(({ artefacts }) => artefacts),
    }),
    scanIds: scanned.flatMap(({ scanId }) => (scanId === null ? [] : [scanId])),
    isWhole: wanted.length === units.length,
  };
}

async function scanUnit(
  { engine, settings, base }: Input,
  one: Unit,
  gone: readonly BaseGroup[],
): Promise<{
  readonly one: Unit;
  readonly unitPaths: readonly string[];
  readonly outcome: UnitResult;
  readonly scanId: string | null;
}> {
  const startedAt = new Date();
  const start = performance.now();
  const { files, warnings } = await one.unit.read();
  const group = gone.find(({ root }) => root === rootOf(one.unit));
  const old = base === null || group === undefined ? null : await base.readFiles(group.paths);
  const { result, scanId } = await engine.scan({ files, base: old });
  const full = { ...result, warnings: [...result.warnings, ...warnings] };
  return {
    one,
    unitPaths: files.map(({ path }) => path),
    outcome: {
      result: suppress(full, settings),
      startedAt,
      durationMs: performance.now() - start,
    },
    scanId,
  };
}

/** The base is scanned by the bundled engine alone: it costs nothing and tells nobody. */
async function scanBase(input: Input, gone: readonly BaseGroup[]): Promise<PlacedResult[]> {
  const { base, inputs, settings } = input;
  if (base === null) return [];
  const local = createLocalEngine(inputs);
  const placed: PlacedResult[] = [];
  for (const { root, paths } of gone) {
    const files = await base.readFiles(paths);
    const { result } = await local.scan({ files, base: null });
    for (const artefact of suppress(result, settings).artefacts) {
      placed.push({ root: artefact.root ?? root, paths, result: artefact });
    }
  }
  return placed;
}

function suppress(result: ScanResult, { suppressions }: Settings): ScanResult {
  const now = new Date();
  const artefacts = result.artefacts.map((artefact) =>
    suppressArtefactResult({ result: artefact, suppressions, now }),
  );
  if (artefacts.every((artefact, index) => artefact === result.artefacts[index])) return result;
  const lowest = findDecisiveArtefact(artefacts);
  return {
    ...result,
    artefacts,
    trustScore: lowest?.trustScore ?? 100,
    classification: lowest?.classification ?? 'safe',
    scoreCap: lowest?.scoreCap ?? null,
  };
}

/** The artefacts of the base by the same selection as in the workspace. */
function groupBase(
  base: BaseCommit,
  {
    target,
    paths,
  }: {
    readonly target: Awaited<ReturnType<typeof findUnits>>;
    readonly paths: RepositoryConfig['paths'];
  },
): BaseGroup[] {
  const isIncluded = picomatch(paths.include, { dot: true });
  const isExcluded =
    paths.exclude.length === 0 ? () => false : picomatch(paths.exclude, { dot: true });
  const { prefix, type } = target;
  const isInside = (path: string): boolean =>
    type === 'file' ? path === prefix : prefix === '' || path.startsWith(`${prefix}/`);
  const entries = new Map(
    base.entries
      .filter(({ path, type: kind }) => kind !== 'tree' && isInside(path))
      .filter(({ path }) => !path.split('/').includes('node_modules'))
      .filter(({ path }) => type === 'file' || !isExcluded(path))
      .map((entry) => [entry.path, entry]),
  );
  const groups =
    type === 'file'
      ? [...entries.keys()].map((path) => ({ root: path, paths: [path] }))
      : groupArtefacts([...entries.keys()]);
  // As in the workspace: which files belong together is told by all of them.
  return groups.flatMap(({ root, paths: all }) => {
    const members = all.filter((path) => type === 'file' || isIncluded(path));
    const key = keyOf(members.flatMap((path) => toHashed(entries.get(path))));
    return members.length === 0 ? [] : [{ root, paths: members, key }];
  });
}

type Hashed = readonly [path: string, sha: string];

function hashed(file: SourceFile): Hashed {
  return [file.path, hashGitBlob(file) ?? 'unread'];
}

function toHashed(entry: GitTreeEntry | undefined): Hashed[] {
  if (entry === undefined) return [];
  const isUnread = entry.type === 'commit' || (entry.size ?? 0) > 10 * 1024 * 1024;
  return [[entry.path, isUnread ? 'unread' : entry.sha]];
}

function keyOf(files: readonly Hashed[]): string {
  return JSON.stringify(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function rootOf(unit: ScanUnit): string {
  return unit.label === '.' ? '' : unit.label;
}
