import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const pattern = new RegExp(
  [
    String.raw`\b(?:uvx|uv\s{1,4}tool\s{1,4}run|pipx\s{1,4}run)\b[^\n;|]{0,60}?git\+https?:\/\/[^\s"'@]{6,200}(?!@[0-9a-f]{7})(?=["'\s]|$)`,
    String.raw`\b(?:npx|bunx|pnpm\s{1,4}dlx|yarn\s{1,4}dlx)\s{1,4}(?:-{1,2}[\w-]{1,12}\s{1,4}){0,3}(?:github:|git\+|https?:\/\/)[^\s"'#]{4,160}(?=["'\s]|$)`,
    String.raw`"(?:--from|-y|--yes)"\s{0,4},\s{0,8}"(?:git\+https?:\/\/|github:)[^\s"'@#]{6,200}"`,
    String.raw`\b(?:npx)\s{1,4}(?:-y|--yes)\s{1,4}@?[a-z][\w./-]{1,80}(?![\w./@-])`,
    String.raw`\b(?:npx)\s{1,4}(?:(?:-y|--yes)\s{1,4})?@?[a-z][\w./-]{1,80}@latest\b`,
    String.raw`"npx"\s{0,4},\s{0,20}"args"\s{0,4}:\s{0,4}\[\s{0,20}"(?:-y|--yes)"\s{0,4},\s{0,20}"@?[a-z][\w./-]{1,80}(?:@latest)?"`,
  ].join('|'),
  'gi',
);

export const unpinnedLaunch = defineRule({
  reads: 'text',
  id: 'delivery/unpinned-launch',
  title: 'Starts a remote package without a fixed version',
  severity: 'medium',
  confidence: 0.7,
  lane: 'hunt',
  category: 'SUPPLY_CHAIN',
  ideas: [47],
  kinds: 'all',
  cwe: [829, 1357],
  owasp: ['LLM03:2025', 'ASI04', 'AST02', 'MCP04:2025'],
  atlas: ['T0010.005', 'T0109'],
  why: 'Each start takes whatever was published last, so a hijacked package reaches every user at once.',
  fix: 'Name the version: `package@1.2.3`, or a commit hash for repositories.',
  fixable: 'deterministic',
  targets: ['config', 'script'],
  inTeaching: 'drop',
  keywords: [
    'npx',
    'uvx',
    'uv tool run',
    'pipx run',
    'bunx',
    'pnpm dlx',
    'yarn dlx',
    'git+http',
    'github:',
  ],
  check: nearKeywords({
    pattern,
    reach: 300,
    accept: (match, { file }) => {
      const isRepository = /git\+|github:|https?:/.test(match[0]);
      return {
        severity:
          file.blocks === null ? (isRepository ? 'medium' : 'low') : isRepository ? 'low' : 'info',
      };
    },
  }),
  examples: {
    bad: [
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "quick": { "command": "uvx",\n "args": ["--from", "git+https://code.quickcore.test/quick/server", "server"] } } }\n',
        lines: [2],
      },
      { path: 'a.sh', text: 'npx -y quick-server\n', lines: [1] },
    ],
    good: [
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "quick": { "command": "npx", "args": ["-y", "quick-server@1.4.2"] } } }\n',
      },
      {
        path: 'b.sh',
        text: 'npx vitest run\nuvx --from git+https://code.quickcore.test/quick/server@3f2a9c1d server\n',
      },
    ],
  },
});
