// Compiles everything that `npm start`, the CLI, the Action, the demo and the benches need into dist/.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve('@typescript/native/package.json')), 'bin/tsc');

await import('./list-words.js');
await import('./ruleset-version.js');
rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.json'], { stdio: 'inherit' });
// The compiler leaves what is not a module behind.
copyFileSync('src/render/report.css', 'dist/src/render/report.css');
// The command line program as few files: loading some hundred modules one by one takes longer than a scan.
rmSync('dist/src/cli', { recursive: true });
await build({
  entryPoints: ['src/cli/index.ts', 'src/cli/scan-thread.ts'],
  outdir: 'dist/src/cli',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // half of the bytes, half of the time to load them; names stay, so that a stack still reads
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
});
chmodSync('dist/src/cli/index.js', 0o755);
