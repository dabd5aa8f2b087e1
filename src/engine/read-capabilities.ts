import type { TextFile } from '../artefacts/text-file.ts';
import type { Capabilities } from '../contract/capabilities.ts';
import type { CapabilitySignal } from './capability-signals.ts';
import type { KeywordHits } from './compile-keywords.ts';
import type { TextReader } from './find-hits.ts';

/** A file after the literal pass over its raw text. */
export type FilePass = { readonly file: TextFile; readonly rawHits: KeywordHits<TextReader> };

const HOST = /^https?:\/\/(?:[^\s/?#@]{1,200}@)?([a-z0-9.-]{3,253})/i;
const MAX_HOSTS = 200;

/** What the files can do, as far as words show it, with the hosts they name, sorted. */
export function readCapabilities(passes: readonly FilePass[]): Capabilities {
  const seen = new Set<CapabilitySignal['capability']>();
  const hosts = new Set<string>();
  for (const { file, rawHits } of passes) {
    for (const [owner, hits] of rawHits) {
      if (!('capability' in owner)) continue;
      seen.add(owner.capability);
      if (owner.capability === 'hosts') addHosts(file.text, hits, hosts);
    }
  }
  return {
    network: seen.has('network'),
    filesystem_read: seen.has('filesystem_read'),
    filesystem_write: seen.has('filesystem_write'),
    shell: seen.has('shell'),
    secrets: seen.has('secrets'),
    hosts: [...hosts].sort(),
  };
}

function addHosts(text: string, offsets: readonly number[], hosts: Set<string>): void {
  for (const offset of offsets) {
    if (hosts.size >= MAX_HOSTS) return;
    const host = HOST.exec(text.slice(offset, offset + 470))?.[1]?.toLowerCase();
    if (host !== undefined) hosts.add(host.replace(/[.-]+$/, ''));
  }
}
