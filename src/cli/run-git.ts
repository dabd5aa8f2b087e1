import { execFile } from 'node:child_process';

/** The output of git, or null when it fails. Nothing that a repository configures is started by it. */
export function runGit(cwd: string, args: readonly string[]): Promise<string | null> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager'];
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' } as const;
    execFile('git', [...safe, ...args], options, (error, output) =>
      resolve(error === null ? output : null),
    );
  });
}
