import type { Artefact } from '../artefacts/artefact.ts';

/** How far from its address a product's name still belongs to the sentence that asks for it. */
const NEAR = 300;

/**
 * Whether the product behind a host is used anywhere in the artefact apart from where its address stands. A real
 * requirement is a command or an interface that the text goes on to use; a lure is only ever asked for.
 */
export function isNameUsed(host: string, artefact: Artefact): boolean {
  const label = mainLabel(host);
  if (label.length < 3) return true;
  return artefact.files.some(({ text }) => {
    const lower = text.toLowerCase();
    const addresses = offsetsOf(lower, host);
    return offsetsOf(lower, label).some((offset) =>
      addresses.every((address) => Math.abs(address - offset) > NEAR),
    );
  });
}

/** The label a host is known by: the one before its public suffix. */
function mainLabel(host: string): string {
  const labels = host.split('.').slice(0, -1);
  const own = labels.filter((label) => !suffixes.has(label));
  return own.at(-1) ?? labels.at(-1) ?? '';
}

const suffixes = new Set([
  'www',
  'co',
  'com',
  'org',
  'net',
  'vercel',
  'netlify',
  'github',
  'gitlab',
  'pages',
  'workers',
  'glitch',
  'replit',
  'herokuapp',
  'onrender',
  'fly',
  'railway',
  'web',
  'firebaseapp',
  'surge',
  'download',
  'downloads',
  'get',
  'install',
  'setup',
  'docs',
  'app',
  'cdn',
  'files',
]);

function offsetsOf(text: string, word: string): number[] {
  const offsets: number[] = [];
  for (
    let at = text.indexOf(word);
    at >= 0 && offsets.length < 200;
    at = text.indexOf(word, at + 1)
  )
    offsets.push(at);
  return offsets;
}
