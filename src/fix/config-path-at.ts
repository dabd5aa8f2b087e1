import type { TextFile } from '../artefacts/text-file.ts';
import type { ConfigNode } from '../behaviour/config-node.ts';
import { parseConfig } from '../behaviour/parse-config.ts';
import type { Stretch } from '../behaviour/sentence-at.ts';

/** The values of a configuration from the root down to the innermost one that covers a place. */
export function configPathAt(file: TextFile, place: Stretch): readonly ConfigNode[] {
  const { format, text } = file;
  if (format !== 'json' && format !== 'yaml' && format !== 'toml') return [];
  const path: ConfigNode[] = [];
  let node = parseConfig(format, text, 0) ?? undefined;
  while (node !== undefined) {
    path.push(node);
    node = node.entries.find(({ start, end }) => start <= place.start && end >= place.end);
  }
  return path;
}
