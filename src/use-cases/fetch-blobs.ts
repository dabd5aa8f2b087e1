import type { GitHubRepository } from '../github/github-app.ts';
import { putBlob } from '../store/caches/put-blob.ts';
import type { Deps } from './deps.ts';

const CONCURRENCY = 8;

/** Fetches blobs, at most eight at a time, and puts each into the cache at once: a retry starts where this one ended. */
export async function fetchBlobs(
  deps: Deps,
  input: {
    readonly repository: GitHubRepository;
    readonly organizationId: string;
    readonly shas: readonly string[];
    readonly signal: AbortSignal;
  },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { repository, organizationId, shas, signal } = input;
  const blobs = new Map<string, Uint8Array>();
  const waiting = [...shas];
  const work = async (): Promise<void> => {
    for (let sha = waiting.shift(); sha !== undefined; sha = waiting.shift()) {
      signal.throwIfAborted();
      const bytes = await repository.getBlob(sha);
      blobs.set(sha, bytes);
      const row = { organizationId, sha, bytes, now: deps.clock() };
      await deps.database.transaction((trx) => putBlob(trx, row));
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, shas.length) }, work));
  return blobs;
}
