import { mayMatch } from '../artefacts/may-match.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { FoundConfig } from './config-node.ts';
import { parseConfig } from './parse-config.ts';

/** The configurations of a file in which `worth` finds something: the whole file, or fences of a document. */
export function findConfigs(file: TextFile, worth: RegExp): FoundConfig[] {
  if (!mayMatch(file.raw.sketch, worth) || !worth.test(file.text)) return [];
  if (file.format === 'json' || file.format === 'yaml' || file.format === 'toml') {
    const root = parseConfig(file.format, file.text, 0);
    return root === null ? [] : [{ root, isFence: false }];
  }
  return (file.blocks?.all ?? []).flatMap((block) => {
    if (block.type !== 'fence' || block.label === 'anti-example') return [];
    const inside = file.text.slice(block.start, block.end);
    if (!worth.test(inside)) return [];
    const format = fenceFormat(block.language);
    if (format === null) return [];
    const bodyStart = inside.indexOf('\n') + 1;
    const body = inside.slice(bodyStart).replace(/\n[ \t]*(?:```+|~~~+)[ \t]*$/, '\n');
    const root = parseConfig(format, body, block.start + bodyStart);
    return root === null ? [] : [{ root, isFence: true }];
  });
}

function fenceFormat(language: string | null): 'json' | 'yaml' | 'toml' | null {
  if (language === null) return 'json';
  if (/^(?:json|jsonc|json5)$/.test(language)) return 'json';
  if (/^ya?ml$/.test(language)) return 'yaml';
  return language === 'toml' ? 'toml' : null;
}
