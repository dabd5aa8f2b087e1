import { mayMatch } from '../artefacts/may-match.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { ConfigNode, FoundConfig } from './config-node.ts';
import { parseConfig } from './parse-config.ts';

/** A text that may be a configuration; parsed when first asked for. */
type Candidate = { readonly text: string; readonly config: () => FoundConfig | null };

/** Many rules ask for the configurations of each file; they are parsed once, as long as the file is held. */
const known = new WeakMap<TextFile, readonly Candidate[]>();

/** The configurations of a file in which `worth` finds something: the whole file, or fences of a document. */
export function findConfigs(file: TextFile, worth: RegExp): FoundConfig[] {
  if (!mayMatch(file.raw.sketch, worth) || !worth.test(file.text)) return [];
  const candidates = known.get(file) ?? listCandidates(file);
  known.set(file, candidates);
  return candidates.flatMap(({ text, config }) => (worth.test(text) ? (config() ?? []) : []));
}

function listCandidates(file: TextFile): Candidate[] {
  const { format, text } = file;
  if (format === 'json' || format === 'yaml' || format === 'toml') {
    return [{ text, config: once(() => toConfig(parseConfig(format, text, 0), false)) }];
  }
  return (file.blocks?.all ?? []).flatMap((block) => {
    if (block.type !== 'fence') return [];
    const own = fenceFormat(block.language);
    if (own === null) return [];
    const inside = text.slice(block.start, block.end);
    const bodyStart = inside.indexOf('\n') + 1;
    const config = once(() => {
      if (block.label === 'anti-example') return null;
      const body = inside.slice(bodyStart).replace(/\n[ \t]*(?:```+|~~~+)[ \t]*$/, '\n');
      return toConfig(parseConfig(own, body, block.start + bodyStart), true);
    });
    return [{ text: inside, config }];
  });
}

function toConfig(root: ConfigNode | null, isFence: boolean): FoundConfig | null {
  return root === null ? null : { root, isFence };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function fenceFormat(language: string | null): 'json' | 'yaml' | 'toml' | null {
  if (language === null) return 'json';
  if (/^(?:json|jsonc|json5)$/.test(language)) return 'json';
  if (/^ya?ml$/.test(language)) return 'yaml';
  return language === 'toml' ? 'toml' : null;
}
