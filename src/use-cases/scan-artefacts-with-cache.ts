import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildArtefact } from '../artefacts/build-artefact.ts';
import { createTimeBudget } from '../engine/create-time-budget.ts';
import { nameRules } from '../engine/name-rules.ts';
import { scanArtefact } from '../engine/scan-artefact.ts';
import type { ArtefactResult } from '../engine/scan-result.ts';
import type { GitHubRepository } from '../github/github-app.ts';
import { findArtefactResults } from '../store/caches/find-artefact-results.ts';
import { findBlobs } from '../store/caches/find-blobs.ts';
import { putArtefactResult } from '../store/caches/put-artefact-result.ts';
import { artefactKey } from './artefact-key.ts';
import { CachedArtefactResult } from './cached-artefact-result.ts';
import { collectFiles } from './collect-files.ts';
import type { CommitGroup } from './commit-artefacts.ts';
import type { Deps } from './deps.ts';
import { faultPoint } from './fault-point.ts';
import { fetchBlobs } from './fetch-blobs.ts';
import { isReadableFile } from './is-readable-file.ts';

type Input = {
  readonly repository: GitHubRepository;
  readonly organizationId: string;
  readonly groups: readonly CommitGroup[];
  readonly signal: AbortSignal;
};

/**
 * Results of artefacts by key, before any suppression. An artefact whose blobs were scanned under this rule set before
 * costs one row of the cache: neither a call nor engine time.
 */
export async function scanArtefactsWithCache(
  deps: Deps,
  input: Input,
): Promise<ReadonlyMap<string, ArtefactResult>> {
  const keyed = new Map(input.groups.map((group) => [artefactKey(group), group]));
  const results = new Map(await findCached(deps, [...keyed.keys()]));
  const missing = [...keyed].filter(([key]) => !results.has(key));
  await prefetchBlobs(deps, { ...input, groups: missing.map(([, group]) => group) });
  faultPoint(deps, 'blobs-fetched');
  for (const [key, group] of missing) {
    input.signal.throwIfAborted();
    const result = await scanGroup(deps, { ...input, group });
    results.set(key, result);
    const isRepeatable = result.incomplete.every(
      ({ reason }) => reason !== 'error' && reason !== 'timeout',
    );
    if (isRepeatable) {
      const row = { key, rulesetVersion: nameRules(deps), result, now: deps.clock() };
      await deps.database.transaction((trx) => putArtefactResult(trx, row));
    }
    // The engine is synchronous: between artefacts the process answers health checks and renews its leases.
    await nextTurn();
  }
  return results;
}

async function scanGroup(
  deps: Deps,
  input: Omit<Input, 'groups'> & { readonly group: CommitGroup },
): Promise<ArtefactResult> {
  const { root, path, kind, files } = input.group;
  const sources = await collectFiles(deps, { ...input, files });
  const artefact = buildArtefact({ root, path, kind, kindSource: 'detected', files: sources });
  const hasTime = createTimeBudget(() => performance.now());
  return scanArtefact(artefact, { now: deps.clock(), upstream: deps.upstream, hasTime }).result;
}

/** A few hundred keys a query: results of a large repository do not arrive as one answer. */
async function findCached(
  deps: Deps,
  keys: readonly string[],
): Promise<readonly (readonly [string, ArtefactResult])[]> {
  const found: (readonly [string, ArtefactResult])[] = [];
  for (let start = 0; start < keys.length; start += 200) {
    const query = {
      keys: keys.slice(start, start + 200),
      rulesetVersion: nameRules(deps),
      now: deps.clock(),
    };
    const rows = await deps.database.transaction((trx) => findArtefactResults(trx, query));
    for (const [key, row] of rows) {
      const parsed = CachedArtefactResult.safeParse(row);
      if (parsed.success) found.push([key, parsed.data]);
    }
  }
  return found;
}

/** All blobs of many small artefacts at once: fetched artefact by artefact they would wait for each other. */
async function prefetchBlobs(deps: Deps, input: Input): Promise<void> {
  const files = input.groups.flatMap((group) => group.files).filter(isReadableFile);
  const shas = [...new Set(files.map(({ sha }) => sha))];
  for (let start = 0; start < shas.length; start += 100) {
    const { organizationId } = input;
    const query = { organizationId, shas: shas.slice(start, start + 100), now: deps.clock() };
    const cached = await deps.database.transaction((trx) => findBlobs(trx, query));
    await fetchBlobs(deps, { ...input, shas: query.shas.filter((sha) => !cached.has(sha)) });
  }
}
