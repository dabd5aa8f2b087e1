import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Builds the command line program and its threads into a temporary folder, as the package has them, and returns its path: node cannot run TypeScript itself. */
export async function bundleCli(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgate-cli-'));
  await build({
    entryPoints: ['index.ts', 'scan-thread.ts'].map((name) =>
      join(import.meta.dirname, '../../src/cli', name),
    ),
    outdir: folder,
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
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  return join(folder, 'index.js');
}
