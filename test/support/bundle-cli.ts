import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Builds the command line program into a temporary folder and returns its path: node cannot run TypeScript itself. */
export async function bundleCli(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgate-cli-'));
  await build({
    entryPoints: [join(import.meta.dirname, '../../src/cli/index.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return join(folder, 'index.mjs');
}
