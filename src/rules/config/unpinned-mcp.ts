import { findMcpServers, type McpServer } from '../../behaviour/find-mcp-servers.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';

const known =
  /^@(?:modelcontextprotocol|anthropic-ai|playwright|microsoft|azure|aws|awslabs|google|google-cloud|github|gitlab|cloudflare|sentry|stripe|supabase|notionhq|upstash|vercel|figma|atlassian|hubspot|mongodb-js|elastic|apify|browserbasehq|shopify|paypal|heroku|netlify|railway|openai|chrome-devtools-mcp)\/|^chrome-devtools-mcp|^(?:mcp-server-(?:git|fetch|time|sqlite)|awslabs\.)/i;

export const unpinnedMcp = defineRule({
  reads: 'artefact',
  id: 'config/unpinned-mcp',
  title: 'Launches whatever version of a server is newest',
  severity: 'medium',
  confidence: 0.7,
  lane: 'hunt',
  category: 'SUPPLY_CHAIN',
  ideas: [47],
  kinds: 'all',
  cwe: [829, 1357],
  owasp: ['LLM03:2025', 'ASI04', 'AST07', 'MCP04:2025'],
  atlas: ['T0010.005', 'T0109'],
  why: 'The next release of the package runs at the next start, reviewed by nobody.',
  fix: 'Give an exact version, digest or commit.',
  fixable: 'deterministic',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      for (const server of findMcpServers(file)) {
        const found = judge(server);
        if (found === null) continue;
        const { start, end } = found.node;
        yield { place: { file, start, end }, severity: server.isFence ? 'info' : found.severity };
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "notes": { "command": "npx", "args": ["-y", "quick-notes-mcp"] }\n  }\n}\n',
        lines: [3],
      },
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "notes": { "command": "uvx", "args": ["--from", "git+https://github.com/quicknotes/mcp", "notes"] }\n  }\n}\n',
        lines: [3],
      },
    ],
    good: [
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "notes": { "command": "npx", "args": ["-y", "quick-notes-mcp@1.4.2"] } } }\n',
      },
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "notes": { "command": "docker", "args": ["run", "-i", "notes@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"] } } }\n',
      },
    ],
  },
});

function judge({
  command,
  args,
}: McpServer): { node: McpServer['args'][number]; severity: Severity } | null {
  const words = command?.text.trim().split(/\s+/) ?? [];
  const program = (words[0] ?? '').replace(/^.*[\\/]/, '').replace(/\.(?:cmd|exe)$/, '');
  const isWrapped = program === 'cmd' && args.some(({ text }) => text === 'npx');
  const list = args.filter(({ kind }) => kind === 'string');
  const git = list.find(({ text }) => /^git\+(?:https|ssh):\/\//.test(text));
  if (git !== undefined)
    return /@[0-9a-f]{7,40}(?:#|$)/.test(git.text) ? null : { node: git, severity: 'medium' };
  if (program === 'docker' || program === 'podman') {
    const image = list.find(({ text }) => /^(?!-)[a-z0-9][\w./-]{1,120}:latest$/.test(text));
    return image === undefined ? null : { node: image, severity: 'medium' };
  }
  if (!isWrapped && !/^(?:npx|bunx|uvx|pnpx|pipx)$/.test(program)) return null;
  const node = list.find(
    ({ text }) =>
      !/^-|^\/c$|^(?:npx|run|dlx|exec)$|=/.test(text) &&
      /^(?:@[\w.-]{1,60}\/)?[\w.-]{2,80}(?:@[\w.^~*-]{1,40}|==[\w.]{1,30})?$/.test(text),
  );
  if (node === undefined || /(?:.@\d[\w.-]*|==[\w.]+)$/.test(node.text)) return null;
  return { node, severity: known.test(node.text) ? 'info' : 'medium' };
}
