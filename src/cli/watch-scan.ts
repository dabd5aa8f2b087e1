import { watch } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Editors write a file in several steps; what comes within this time, ms, is one change. */
const SETTLE_MS = 200;

/** Scans, and again whenever something below the paths changes, until the terminal is interrupted. */
export async function watchScan(
  terminal: Terminal,
  input: { readonly paths: readonly string[]; readonly scan: () => Promise<ExitCode> },
): Promise<ExitCode> {
  const { signal } = terminal;
  let code = await input.scan();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const rescan = (): void => {
    running = running.then(async () => {
      terminal.writeError('\n');
      code = await input.scan();
    });
  };
  terminal.writeError('watching; press Ctrl-C to stop\n');
  const watchers = input.paths.map(async (path) => {
    const changes = watch(resolve(terminal.cwd, path), { recursive: true, signal });
    for await (const { filename } of changes) {
      if (filename !== null && /(?:^|[\\/])(?:\.git|node_modules)(?:[\\/]|$)/.test(filename))
        continue;
      clearTimeout(timer);
      timer = setTimeout(rescan, SETTLE_MS);
    }
  });
  await Promise.all(watchers).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  clearTimeout(timer);
  await running;
  return code;
}
