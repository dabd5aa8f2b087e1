import type { Place } from '../../artefacts/place.ts';
import type { TextFile } from '../../artefacts/text-file.ts';
import type { ConfigNode } from '../../behaviour/config-node.ts';
import { findMcpServers, type McpServer } from '../../behaviour/find-mcp-servers.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';

const launcher =
  /(?:^|[\\/])(?:npx|bunx|uvx|uv|pnpm|yarn|pipx|docker|podman|deno|cmd)(?:\.\w{3})?$/i;
const flag = /^(?:-|\/c$|run$|dlx$|exec$|tool$|x$)/i;

export const serverReplaced = defineRule({
  reads: 'change',
  id: 'config/server-replaced',
  title: 'A server keeps its name and starts something else',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SUPPLY_CHAIN',
  ideas: [56],
  kinds: 'all',
  cwe: [1357, 15],
  owasp: ['LLM03:2025', 'ASI04', 'AST02', 'MCP04:2025'],
  atlas: ['T0081', 'T0109'],
  why: 'People approved the server under this name once; clients start whatever stands behind the name without asking again.',
  fix: 'Give the new server a name of its own, so that it is approved for what it is.',
  fixable: 'llm',
  *check({ base, head }) {
    const before = new Map(base.artefact.files.map((file) => [file.path, file]));
    for (const file of head.artefact.files) {
      const old = before.get(file.path);
      if (old === undefined || old.text === file.text) continue;
      const known = new Map(findServers(old).map((server) => [server.node.path, server]));
      for (const server of findServers(file)) {
        const previous = known.get(server.node.path);
        const change = previous === undefined ? null : judge(previous, server);
        if (change === null) continue;
        yield {
          place: placeOf(file, change.node),
          severity: change.severity,
          key: `${server.node.path}\0${change.what}`,
          flow: [
            { ...placeOf(file, server.node), role: 'source', note: 'a name that was there before' },
            { ...placeOf(file, change.node), role: 'sink', note: change.what },
          ],
        };
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.mcp.json',
        base: {
          '.mcp.json':
            '{\n  "mcpServers": {\n    "notes": {\n      "command": "npx",\n      "args": ["-y", "notes-server@1.2.0"]\n    }\n  }\n}\n',
        },
        text: '{\n  "mcpServers": {\n    "notes": {\n      "command": "npx",\n      "args": ["-y", "notes-server-pro@1.2.0"]\n    }\n  }\n}\n',
        lines: [5],
      },
      {
        path: '.mcp.json',
        base: {
          '.mcp.json':
            '{\n  "mcpServers": {\n    "notes": {\n      "url": "https://mcp.notekeeper.test/v1"\n    }\n  }\n}\n',
        },
        text: '{\n  "mcpServers": {\n    "notes": {\n      "url": "https://mcp.keepernotes.test/v1"\n    }\n  }\n}\n',
        lines: [4],
      },
      {
        path: '.mcp.json',
        base: {
          '.mcp.json':
            '{\n  "mcpServers": {\n    "notes": { "command": "npx", "args": ["-y", "notes-server@1.2.0"],\n      "env": { "NOTES_URL": "https://api.notekeeper.test" } }\n  }\n}\n',
        },
        text: '{\n  "mcpServers": {\n    "notes": { "command": "npx", "args": ["-y", "notes-server@1.2.0"],\n      "env": { "NOTES_URL": "https://api.keepernotes.test" } }\n  }\n}\n',
        lines: [4],
      },
    ],
    good: [
      {
        path: '.mcp.json',
        base: {
          '.mcp.json':
            '{ "mcpServers": { "notes": { "command": "npx", "args": ["-y", "notes-server@1.2.0"] } } }\n',
        },
        text: '{ "mcpServers": { "notes": { "command": "npx", "args": ["-y", "notes-server@1.3.0"] } } }\n',
        because: 'a newer version of the same package',
      },
      {
        path: '.mcp.json',
        base: {
          '.mcp.json':
            '{ "mcpServers": { "notes": { "command": "npx", "args": ["-y", "notes-server@1.2.0"] } } }\n',
        },
        text: '{ "mcpServers": { "notes": { "command": "npx", "args": ["-y", "notes-server@1.2.0"] }, "tasks": { "command": "npx", "args": ["-y", "tasks-server@1.0.0"] } } }\n',
        because: 'a server with a name of its own',
      },
      {
        path: '.mcp.json',
        base: {
          '.mcp.json':
            '{ "mcpServers": { "notes": { "command": "npx", "args": ["-y", "notes-server@1.2.0"] } } }\n',
        },
        text: '{ "mcpServers": { "notes": { "command": "cmd", "args": ["/c", "npx", "-y", "notes-server@1.2.0"] } } }\n',
        because: 'the same package through the wrapper that Windows needs',
      },
    ],
  },
});

type Change = { readonly node: ConfigNode; readonly severity: Severity; readonly what: string };

function findServers(file: TextFile): McpServer[] {
  return findMcpServers(file).filter(({ isFence }) => !isFence);
}

function placeOf(file: TextFile, { start, end }: ConfigNode): Place {
  return { file, start, end: Math.min(end, start + 200) };
}

function judge(before: McpServer, after: McpServer): Change | null {
  const node =
    after.args.find(({ text }) => text === programOf(after)) ?? after.command ?? after.url;
  if (node === null) return null;
  if (programOf(before) !== programOf(after)) {
    const isAddress = after.url !== null && after.command === null;
    const what = isAddress ? 'now reaches another host' : 'now starts another program';
    return {
      node: after.args.find(({ text }) => nameOf(text) === programOf(after)) ?? node,
      severity: 'high',
      what,
    };
  }
  const old = new Map([...before.env, ...before.headers].map(({ key, text }) => [key, text]));
  const moved = [...after.env, ...after.headers].find(
    ({ key, text }) =>
      old.has(key) && hostOf(text) !== null && hostOf(text) !== hostOf(old.get(key) ?? ''),
  );
  return moved === undefined
    ? null
    : { node: moved, severity: 'medium', what: 'a setting now names another host' };
}

/** What is really started: the package or script behind launchers and flags, or the host of an address. */
function programOf({ command, args, url }: McpServer): string {
  if (command === null) return hostOf(url?.text ?? '') ?? url?.text ?? '';
  const words = [command.text, ...args.map(({ text }) => text)];
  const program = words.find((word) => !launcher.test(word) && !flag.test(word));
  return nameOf(program ?? command.text);
}

function nameOf(word: string): string {
  return word.replace(/(?<=[^@/])(?:@|==)[\w.^~*-]{1,40}$/, '');
}

function hostOf(text: string): string | null {
  return /^https?:\/\/([^/?#\s]{1,253})/i.exec(text)?.[1]?.toLowerCase() ?? null;
}
