import type { Draft } from './draft.ts';

const READS = new Set<Draft['kind']>(['read-file', 'read-secret', 'exec-local', 'exec-dynamic']);

/** Files that are written and then read or run: the value goes on, also between programs. */
export function joinByPath(drafts: readonly Draft[]): void {
  const written = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!draft.kind.startsWith('write-') || draft.kind === 'write-log') continue;
    for (const name of namesOf(draft)) written.set(name, [...(written.get(name) ?? []), draft]);
  }
  if (written.size === 0) return;
  for (const draft of drafts) {
    if (!READS.has(draft.kind)) continue;
    for (const source of sourcesOf(draft, written)) draft.inputs.add(source);
  }
}

/** A file counts as the same by its name: scripts differ in how they spell the folder. */
function namesOf({ operands }: Draft): string[] {
  return [...operands].flatMap((text) => {
    const name = text.slice(text.lastIndexOf('/') + 1);
    return /^[\w.-]{4,80}$/.test(name) ? [name] : [];
  });
}

function sourcesOf(draft: Draft, written: ReadonlyMap<string, readonly Draft[]>): Draft[] {
  const names =
    draft.kind === 'exec-local'
      ? [...draft.operands].flatMap((text) => text.slice(0, 400).match(/[\w.-]{4,80}/g) ?? [])
      : namesOf(draft);
  return names.flatMap((name) => written.get(name) ?? []);
}
