// The GitHub Action as one file: a runner installs nothing. The same sources give the same bytes on every machine.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What comes along and is not needed: an HTTP client of half a megabyte that `@actions/core` takes one class of, the
 * agent for a proxy before the identity token service (behind such a proxy the token cannot be had, and the bundled engine
 * scans); and a method for every route of GitHub, as we name the routes ourselves.
 */
const leftOut = {
  undici:
    'export class ProxyAgent { constructor() { throw new Error("A proxy is not supported."); } }',
  '@octokit/plugin-rest-endpoint-methods':
    'export const legacyRestEndpointMethods = () => ({}); export const restEndpointMethods = () => ({});',
};
const leaveOut = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[\w@/-]+$/ }, ({ path }) =>
      path in leftOut ? { path, namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: leftOut[path] }));
  },
};

/** Builds `action/index.ts`; returns the program and the licences of what it contains, by file name. */
export async function bundleAction() {
  // What the bundle calls its rules must be what they are now.
  await import('./ruleset-version.js');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['action/index.ts'],
    outfile: 'action/dist/index.js',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [leaveOut],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return {
    'index.js': Buffer.from(outputFiles[0].contents),
    'licenses.txt': Buffer.from(collectLicences(Object.keys(metafile.inputs))),
  };
}

function collectLicences(inputs) {
  const packages = new Set(
    inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const texts = [...packages].map((folder) => {
    const { name, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const place = join(root, folder, file ?? '');
    const text = file !== undefined && existsSync(place) ? readFileSync(place, 'utf8') : '';
    return `${name} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
  });
  return [...new Set(texts)].sort().join(`\n${'-'.repeat(80)}\n\n`);
}
