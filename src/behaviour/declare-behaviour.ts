import type { Artefact } from '../artefacts/artefact.ts';
import type { Declared } from './behaviour.ts';

const DESCRIPTION = /^(?:description|name)[ \t]*:[ \t]*(.{1,2000})$/gim;
const HOST = /https?:\/\/(?:[^\s/@]{1,100}@)?([a-z0-9.-]{3,253})/gi;

/** What the artefact says of itself: its purpose, and the hosts it names more than once. */
export function declareBehaviour(artefact: Artefact): Declared {
  let purpose: string | undefined;
  let hosts: Set<string> | undefined;
  return {
    get purpose() {
      return (purpose ??= readPurpose(artefact));
    },
    get hosts() {
      return (hosts ??= readHosts(artefact));
    },
  };
}

function readPurpose(artefact: Artefact): string {
  const main = artefact.files.find(({ path }) => path === artefact.path) ?? artefact.files[0];
  const head = main?.text.slice(0, 4000) ?? '';
  return [...head.matchAll(DESCRIPTION)]
    .map((match) => match[1] ?? '')
    .join(' ')
    .toLowerCase();
}

function readHosts(artefact: Artefact): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of artefact.files) {
    for (const match of text.matchAll(HOST)) {
      const host = (match[1] ?? '').toLowerCase();
      counts.set(host, (counts.get(host) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([host]) => host));
}
