import { findMcpServers } from '../../behaviour/find-mcp-servers.ts';
import { defineRule } from '../define-rule.ts';

const hidden =
  /^(?:\.\/)?(?:\.(?:git|vscode|cache|idea|tmp|github|config|local)\/|node_modules\/\.(?!bin))[\w./-]{1,120}$|^(?:\/tmp|\/var\/tmp|\/dev\/shm|%TEMP%|\$TMPDIR)[\\/]/;
const relative = /^\.{1,2}[\\/][\w.\\/-]{1,160}$/;

export const relativeAutoload = defineRule({
  reads: 'artefact',
  id: 'config/relative-autoload',
  title: 'Starts a server from a hidden or temporary folder',
  severity: 'medium',
  confidence: 0.7,
  lane: 'enforce',
  category: 'INSECURE_CONFIG',
  ideas: [123],
  kinds: 'all',
  cwe: [427],
  owasp: ['LLM03:2025', 'ASI04', 'AST03'],
  atlas: ['T0081', 'T0074'],
  why: 'A program in a folder that nobody looks at, or that anybody can write to, is started at every launch.',
  fix: 'Install the server as a pinned package, or keep it in a visible source folder.',
  fixable: 'llm',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      for (const { command, args, isFence } of findMcpServers(file)) {
        if (isFence) continue;
        for (const node of [command, ...args.slice(0, 3)]) {
          if (node === null || node.kind !== 'string') continue;
          const place = { file, start: node.start, end: node.end };
          if (hidden.test(node.text)) yield { place, severity: 'medium' };
          else if (node === command && relative.test(node.text)) yield { place, severity: 'info' };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "notes": { "command": "node", "args": [".vscode/helper.js"] }\n  }\n}\n',
        lines: [3],
      },
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "notes": { "command": "/tmp/notes-server" }\n  }\n}\n',
        lines: [3],
      },
    ],
    good: [
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "notes": { "command": "node", "args": ["src/server.js"] } } }\n',
      },
    ],
  },
});
