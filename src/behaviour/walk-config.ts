import type { ConfigNode } from './config-node.ts';

/** A node and everything below it, parents first. */
export function* walkConfig(node: ConfigNode): Iterable<ConfigNode> {
  yield node;
  for (const entry of node.entries) yield* walkConfig(entry);
}
