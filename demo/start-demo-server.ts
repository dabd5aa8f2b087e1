import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export type DemoServer = {
  readonly url: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
};

const READY_MS = 60_000;

/** Starts the real server as its own process, as `npm start` would, and waits until it is ready. */
export async function startDemoServer(
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<DemoServer> {
  const entry = join(import.meta.dirname, '../app/index.js');
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env['PATH'], PORT: String(port), HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  const url = `http://localhost:${String(port)}`;
  const deadline = Date.now() + READY_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The server did not start: ${complaints.join('').trim() || 'no message'}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, pid: child.pid, stop: () => stop(child) };
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null);
  return answer?.ok ?? false;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
