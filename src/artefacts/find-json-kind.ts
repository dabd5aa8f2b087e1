import type { ScanType } from '../contract/scan-type.ts';

/** Larger documents are judged by their key names alone. */
const parseLimit = 262_144;

/** What the keys of a JSON document say; comments and broken documents are read by their key names. */
export function findJsonKind(text: string): ScanType | null {
  const document = text.length <= parseLimit ? parse(text) : undefined;
  return document === undefined ? findByKeyNames(text) : findByShape(document);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Configs with comments or trailing commas are read by agents all the same.
    return undefined;
  }
}

function findByShape(document: unknown): ScanType | null {
  if (Array.isArray(document)) return isToolList(document) ? 'mcp_server' : null;
  if (!isRecord(document)) return null;
  if (typeof document['hooks'] === 'object' && document['hooks'] !== null) return 'agent_config';
  const nested = document['mcp'];
  const maps = [
    document['mcpServers'],
    document['mcp_servers'],
    document['servers'],
    document['context_servers'],
    isRecord(nested) ? (nested['servers'] ?? nested) : undefined,
  ];
  if (maps.some(isServerMap)) return 'config';
  const result = document['result'];
  const tools = document['tools'] ?? (isRecord(result) ? result['tools'] : undefined);
  return isToolList(tools) ? 'mcp_server' : null;
}

function isServerMap(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.values(value).some(
    (server) =>
      isRecord(server) && ['command', 'url', 'httpUrl', 'serverUrl'].some((key) => key in server),
  );
}

function isToolList(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.some((tool) => isRecord(tool) && ('inputSchema' in tool || 'input_schema' in tool));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A slash after the colon begins a comment before the value. */
function findByKeyNames(text: string): ScanType | null {
  if (/"hooks"\s*:\s*[{[/]/.test(text)) return 'agent_config';
  const hasServers = /"(?:mcp_?servers|servers|context_servers)"\s*:\s*[{/]/i.test(text);
  if (hasServers && /"(?:command|url|httpUrl|serverUrl)"\s*:/.test(text)) return 'config';
  const hasTools = /"tools"\s*:\s*\[/.test(text);
  return hasTools && /"input_?schema"\s*:/i.test(text) ? 'mcp_server' : null;
}
