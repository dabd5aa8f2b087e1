import { relative, sep } from 'node:path';
import { ApiError } from '../contract/api-error.ts';
import type { GitBase } from './git-base.ts';
import { runGit } from './run-git.ts';

/** Tried in this order when no base is named. */
const USUAL = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** What changed since the merge base with `base`, in commits and in the working folder. */
export async function openGitBase(cwd: string, base: string | undefined): Promise<GitBase> {
  if ((await runGit(cwd, ['rev-parse', '--is-inside-work-tree'])) === null)
    throw invalid('--changed-only needs a git repository: run it inside of one.');
  const head = await runGit(cwd, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const commit = await findCommit(cwd, base);
  const common = head === null ? null : await runGit(cwd, ['merge-base', commit, head.trim()]);
  if (common === null)
    throw invalid(
      `Nothing is common to ${base ?? commit} and this branch: fetch the whole history, or name another --base.`,
    );
  const name = common.trim();
  return {
    name: name.slice(0, 12),
    changed: await listChanged(cwd, name),
    readText: (location) => {
      const path = relative(cwd, location).split(sep).join('/');
      return runGit(cwd, ['show', '--no-textconv', '--end-of-options', `${name}:./${path}`]);
    },
  };
}

async function findCommit(cwd: string, base: string | undefined): Promise<string> {
  for (const ref of base === undefined ? USUAL : [base]) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    const commit = await runGit(cwd, args);
    if (commit !== null) return commit.trim();
  }
  throw invalid(
    base === undefined
      ? `There is none of ${USUAL.join(', ')} here: name the base with --base.`
      : `git knows no commit ${base}: fetch it, or name another --base.`,
  );
}

/** Without rename detection, so that of a rename both paths are told. */
async function listChanged(cwd: string, commit: string): Promise<string[]> {
  const safe = ['--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];
  const tracked = await runGit(cwd, ['diff', '--name-only', '-z', ...safe, commit]);
  const untracked = await runGit(cwd, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (tracked === null || untracked === null)
    throw invalid('git cannot tell what changed: run git status to see why.');
  return [...new Set(`${tracked}${untracked}`.split('\0').filter((path) => path !== ''))];
}

function invalid(message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', message);
}
