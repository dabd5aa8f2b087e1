import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { waitUntil } from './wait-until.ts';

export type ServerProcess = {
  readonly child: ChildProcess;
  /** All that was printed so far, on both streams. */
  readonly output: () => string;
  /** Exit code and signal, once it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** Waits for the line with the address. */
  readonly ready: () => Promise<string>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
let entry: Promise<string> | null = null;

/** The server as its own process, compiled from the sources as they are now. */
export async function serverProcess(input: {
  readonly environment: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** A server that is compiled already. */
  readonly entry?: string;
}): Promise<ServerProcess> {
  const program = input.entry ?? (await (entry ??= compile()));
  const child = spawn(process.execPath, [program, ...(input.args ?? [])], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: '0', ...input.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    child,
    output: () => output,
    ended,
    ready: () =>
      waitUntil(() => {
        if (child.exitCode !== null) throw new Error(`The server ended: ${output}`);
        const line = /Skillgate listens on (\S+)/.exec(output);
        return Promise.resolve(line?.[1] ?? null);
      }, 30_000),
  };
}

/** Compiled as a release is, but to a folder of its own beside the packages, so that they are found. */
async function compile(): Promise<string> {
  const cache = `${root}node_modules/.cache`;
  const folder = `${cache}/skillgate-test-${String(process.pid)}`;
  for (const name of await readdir(cache).catch(() => [])) {
    const pid = Number(/^skillgate-test-(\d+)$/.exec(name)?.[1]);
    // Test processes are ended from outside, so each tidies up after those before it.
    if (!Number.isNaN(pid) && !isAlive(pid)) await rm(`${cache}/${name}`, { recursive: true });
  }
  const require = createRequire(import.meta.url);
  const compiler = join(dirname(require.resolve('@typescript/native/package.json')), 'bin/tsc');
  const flags = ['-p', root, '--outDir', folder, '--noEmitOnError', 'false', '--noCheck'];
  await promisify(execFile)(process.execPath, [compiler, ...flags]);
  await cp(`${root}src`, `${folder}/src`, {
    recursive: true,
    filter: (path) => !/\.tsx?$/.test(path),
  });
  await writeFile(`${folder}/package.json`, '{"type":"module"}');
  return `${folder}/app/index.js`;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
