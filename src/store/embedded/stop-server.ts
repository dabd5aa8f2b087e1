import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Ends the server of a data folder (fast shutdown: open transactions are rolled back) and waits until it is gone. */
export async function stopServer(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (!Number.isSafeInteger(pid) || pid <= 1) return;
  if (!signal(pid, 'SIGINT')) return;
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const isSame = (await readFile(pidFile, 'utf8').catch(() => '')) === text;
    if (!isSame && !signal(pid, 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The built-in PostgreSQL did not stop within 15 seconds');
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
