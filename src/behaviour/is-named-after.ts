import type { Artefact } from '../artefacts/artefact.ts';
import { classifyHost } from './classify-host.ts';

/** Whether the name under which the host is registered is a word of the artefact's own name. */
export function isNamedAfter(host: string, artefact: Artefact): boolean {
  const labels = ownLabels(host.toLowerCase()).filter((label) => label.length >= 4);
  const words = nameWords(artefact);
  return labels.some((label) => words.has(label) || words.has(label.replaceAll('-', '')));
}

/** Anybody may name a subdomain after anything; what is registered, or given out by a hosting service, counts. */
function ownLabels(host: string): readonly string[] {
  const labels = host.split('.');
  const isShared = /^(?:free-hosting|cloud-storage)$/.test(classifyHost(host));
  if (isShared) return labels.slice(-4, -1);
  const isCountry = (labels.at(-1) ?? '').length === 2 && (labels.at(-2) ?? '').length <= 3;
  return labels.slice(isCountry ? -3 : -2, -1);
}

function nameWords(artefact: Artefact): ReadonlySet<string> {
  const main = artefact.files.find(({ path }) => path === artefact.path) ?? artefact.files[0];
  const head = main?.text.slice(0, 2000) ?? '';
  const name = /^name:[ \t]*["']?([\w .@/-]{2,80})/im.exec(head)?.[1] ?? '';
  const title = /^#[ \t]+(.{2,100})$/m.exec(head)?.[1] ?? '';
  const folder = artefact.root?.split('/').at(-1) ?? '';
  const words = [name, title, folder].flatMap((text) => {
    const lower = text.toLowerCase();
    return [...lower.split(/[^a-z0-9]+/), lower.replaceAll(/[^a-z0-9]+/g, '')];
  });
  return new Set(words.filter((word) => word.length >= 4 && !generic.has(word)));
}

/** Words of names that say nothing about who is behind them. */
const generic = new Set([
  ...['skill', 'skills', 'agent', 'agents', 'tool', 'tools', 'helper', 'server', 'claude', 'code'],
  ...['assistant', 'install', 'installer', 'setup', 'guide', 'manager', 'utils', 'data', 'test'],
  ...['file', 'files', 'github', 'gitlab', 'cloud', 'search', 'main', 'docs', 'updater', 'wallet'],
]);
