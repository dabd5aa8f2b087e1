import type { TextFile } from '../artefacts/text-file.ts';
import type { ConfigNode } from './config-node.ts';
import { findConfigs } from './find-configs.ts';
import { walkConfig } from './walk-config.ts';

/** One MCP server of a client configuration. */
export type McpServer = {
  readonly node: ConfigNode;
  readonly isFence: boolean;
  readonly command: ConfigNode | null;
  readonly args: readonly ConfigNode[];
  readonly env: readonly ConfigNode[];
  readonly headers: readonly ConfigNode[];
  readonly url: ConfigNode | null;
};

const MAPS = /^(?:mcpServers|mcp_servers|servers|context_servers|mcp)$/;

const WORTH = /mcp_?servers|"servers"|context_servers|"mcp"|\[mcp/i;

/** Several rules ask for the servers of each file; they are found once, as long as the file is held. */
const known = new WeakMap<TextFile, readonly McpServer[]>();

/** The MCP servers that a file configures, or shows in a fence. */
export function findMcpServers(file: TextFile): readonly McpServer[] {
  const found = known.get(file) ?? readServers(file);
  known.set(file, found);
  return found;
}

function readServers(file: TextFile): McpServer[] {
  return findConfigs(file, WORTH).flatMap(({ root, isFence }) =>
    [...walkConfig(root)]
      .filter(({ key, kind }) => kind === 'object' && MAPS.test(key))
      .flatMap(({ entries }) => entries)
      .filter((entry) => entry.kind === 'object' && isServer(entry))
      .map((node) => toServer(node, isFence)),
  );
}

function isServer(node: ConfigNode): boolean {
  return node.entries.some(({ key }) => /^(?:command|url|httpUrl|serverUrl|args)$/.test(key));
}

function toServer(node: ConfigNode, isFence: boolean): McpServer {
  const field = (name: RegExp): ConfigNode | null =>
    node.entries.find(({ key }) => name.test(key)) ?? null;
  const command = field(/^command$/);
  const listed = command?.kind === 'array' ? command.entries : [];
  return {
    node,
    isFence,
    command: listed[0] ?? command,
    args: [...listed.slice(1), ...(field(/^args$/)?.entries ?? [])],
    env: field(/^(?:env|environment)$/)?.entries ?? [],
    headers: field(/^(?:headers|requestInit|http_headers)$/)?.entries ?? [],
    url: field(/^(?:url|httpUrl|serverUrl|endpoint)$/),
  };
}
