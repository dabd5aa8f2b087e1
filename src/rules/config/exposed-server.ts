import { classifyHost } from '../../behaviour/classify-host.ts';
import { findMcpServers } from '../../behaviour/find-mcp-servers.ts';
import { findUrls } from '../../behaviour/find-urls.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';
import type { TextFile } from '../../artefacts/text-file.ts';

const listens =
  /\b(?:mcp|app|server|FastMCP)\w{0,20}(?:\.run|\.run_async|\.listen|\s{0,2}=\s{0,2}FastMCP)\s{0,2}\([^\n]{0,200}\bhost\s{0,2}=\s{0,2}["'](?:0\.0\.0\.0|::)["'][^\n]{0,100}|\.listen\s{0,2}\([^\n)]{0,60}["'](?:0\.0\.0\.0|::)["']/g;

export const exposedServer = defineRule({
  reads: 'artefact',
  id: 'config/exposed-server',
  title: 'An MCP server is reached over an open or unvouched connection',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'INSECURE_CONFIG',
  ideas: [134, 45, 48],
  kinds: 'all',
  cwe: [306, 319],
  owasp: ['LLM03:2025', 'ASI04', 'AST06', 'MCP07:2025'],
  atlas: ['T0010.005', 'T0110'],
  why: 'Whoever sits at the other end, or on the way, decides what the tools say and sees everything they are given.',
  fix: 'Use https and a host that stands for its operator; bind own servers to the loopback address.',
  fixable: 'llm',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      yield* inConfigs(file);
      yield* inCode(file);
    }
  },
  examples: {
    bad: [
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "notes": {\n      "url": "http://203.0.113.9:8080/mcp"\n    }\n  }\n}\n',
        lines: [4],
      },
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "notes": {\n      "command": "npx",\n      "args": ["mcp-remote@0.1.38", "https://notes.ngrok-free.app/mcp"]\n    }\n  }\n}\n',
        lines: [5],
      },
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\nmcp = FastMCP("notes")\nmcp.run(transport="sse", host="0.0.0.0")\n',
        lines: [3],
      },
    ],
    good: [
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "notes": { "url": "https://mcp.notekeeper.test/mcp" } } }\n',
      },
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "notes": { "url": "http://localhost:3000/mcp" } } }\n',
      },
    ],
  },
});

function* inConfigs(file: TextFile): Iterable<Evidence> {
  for (const { url, args, isFence } of findMcpServers(file)) {
    for (const node of [url, ...args]) {
      if (node === null || node.kind !== 'string') continue;
      const severity = grade(node.text);
      if (severity === null) continue;
      yield {
        place: { file, start: node.start, end: node.end },
        severity: isFence && severity === 'medium' ? 'low' : severity,
      };
    }
  }
}

function grade(text: string): Severity | null {
  const found = findUrls(text)[0];
  if (found === undefined) return null;
  const hostClass = classifyHost(found.host, found.path);
  if (/^(?:tunnel|raw-ip|paste|webhook-catcher|file-share)$/.test(hostClass)) return 'high';
  if (/^(?:local|placeholder|variable)$/.test(hostClass)) return null;
  return found.scheme === 'http' ? 'medium' : null;
}

function* inCode(file: TextFile): Iterable<Evidence> {
  if (!/mcp/i.test(file.text) || !/0\.0\.0\.0|"::"/.test(file.text) || file.blocks !== null) return;
  for (const match of file.text.matchAll(listens)) {
    yield {
      place: { file, start: match.index, end: match.index + match[0].length },
      severity: 'medium',
    };
  }
}
