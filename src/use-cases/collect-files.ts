import type { SourceFile } from '../artefacts/source-file.ts';
import type { GitHubRepository } from '../github/github-app.ts';
import { findBlobs } from '../store/caches/find-blobs.ts';
import type { CommitFile } from './commit-file.ts';
import type { Deps } from './deps.ts';
import { fetchBlobs } from './fetch-blobs.ts';
import { isReadableFile } from './is-readable-file.ts';

const SYMBOLIC_LINK = '120000';
const SUBMODULE = '160000';
const LFS_HEAD = 'version https://git-lfs.github.com/spec/';

/** The files of one artefact with their bytes; what is never followed or too large is there with its reason. */
export async function collectFiles(
  deps: Deps,
  input: {
    readonly repository: GitHubRepository;
    readonly organizationId: string;
    readonly files: readonly CommitFile[];
    readonly signal: AbortSignal;
  },
): Promise<readonly SourceFile[]> {
  const shas = [...new Set(input.files.filter(isReadableFile).map(({ sha }) => sha))];
  const query = { organizationId: input.organizationId, shas, now: deps.clock() };
  const cached = await deps.database.transaction((trx) => findBlobs(trx, query));
  const missing = shas.filter((sha) => !cached.has(sha));
  const fetched = await fetchBlobs(deps, { ...input, shas: missing });
  return input.files.map((file): SourceFile => {
    const { path } = file;
    if (file.mode === SUBMODULE) return { path, type: 'unread', reason: 'submodule' };
    if (!isReadableFile(file)) return { path, type: 'unread', reason: 'too-large' };
    const bytes = cached.get(file.sha) ?? fetched.get(file.sha);
    if (bytes === undefined) return { path, type: 'unread', reason: 'failed' };
    if (file.mode === SYMBOLIC_LINK) {
      return { path, type: 'link', target: Buffer.from(bytes).toString('utf8') };
    }
    if (isLfsPointer(bytes)) return { path, type: 'unread', reason: 'lfs' };
    return { path, type: 'file', bytes };
  });
}

function isLfsPointer(bytes: Uint8Array): boolean {
  if (bytes.length > 1024) return false;
  return Buffer.from(bytes.subarray(0, LFS_HEAD.length)).toString('latin1') === LFS_HEAD;
}
