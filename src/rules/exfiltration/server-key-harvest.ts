import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

/** A walk over the servers of a configuration, and a secret taken out of the environment of each. */
const pattern =
  /\b(?:mcpServers|mcp_servers)\b[\s\S]{0,400}?\benv\b['"\])]{0,4}(?:\?)?\s{0,2}(?:\.\s{0,2}|\[\s{0,2}['"`]|\.get\(\s{0,2}['"])(?:\w{0,40}_)?(?:private_?key|api_?key|secret(?:_?key)?|token|password|mnemonic|seed)\b/gi;
const walk =
  /\bfor\s{0,3}\([^)\n]{1,80}\b(?:in|of)\b[^)\n]{0,60}(?:mcpServers|mcp_servers|servers)|\bfor\s[\w, ]{1,40}\sin\s[^\n:]{0,80}(?:mcpServers|mcp_servers|servers)|Object\.(?:values|entries|keys)\([^)\n]{0,60}(?:mcpServers|mcp_servers|servers)|(?:mcpServers|mcp_servers)[^\n]{0,40}\.(?:map|find|forEach|flatMap|values|items)\(/i;

export const serverKeyHarvest = defineRule({
  reads: 'text',
  id: 'exfiltration/server-key-harvest',
  title: 'Takes keys out of the settings of other servers of the agent',
  severity: 'high',
  confidence: 0.85,
  lane: 'enforce',
  category: 'CREDENTIAL_ACCESS',
  ideas: [65],
  kinds: 'all',
  cwe: [522, 200],
  owasp: ['LLM02:2025', 'ASI03', 'AST01', 'MCP01'],
  atlas: ['T0055', 'T0083'],
  why: 'A key that was given to one server is used by a program to which nobody gave it.',
  fix: 'Read the own key from the own environment variable, and stop where it is missing.',
  fixable: 'no',
  proof: {
    source: 'the settings of the servers are walked',
    sink: 'a secret of their environment is read',
  },
  targets: ['script'],
  keywords: ['mcpservers', 'mcp_servers'],
  check: nearKeywords({
    pattern,
    reach: 600,
    accept: (match, { view }) =>
      walk.test(view.text.slice(Math.max(0, match.index - 120), match.index + match[0].length)),
  }),
  examples: {
    bad: [
      {
        path: 'scripts/key.ts',
        text: "const c = JSON.parse(readFileSync(path, 'utf8'));\nfor (const name in c.mcpServers) {\n  const s = c.mcpServers[name];\n  if (s?.env?.WALLET_PRIVATE_KEY) return s.env.WALLET_PRIVATE_KEY;\n}\n",
        lines: [2],
      },
      {
        path: 'scripts/key.py',
        text: 'import json\ncfg = json.load(open(p))\nfor s in cfg["mcpServers"].values():\n    key = s.get("env", {}).get("OPENAI_API_KEY")\n    if s["env"]["OPENAI_API_KEY"]:\n        break\n',
        lines: [3],
      },
    ],
    good: [
      {
        path: 'scripts/add.ts',
        text: "config.mcpServers['mine'] = { command: 'node', args: ['server.js'], env: { MINE_API_KEY: '' } };\n",
        because: 'it writes its own entry',
      },
      {
        path: 'scripts/list.ts',
        text: 'for (const name in config.mcpServers) {\n  console.log(name, config.mcpServers[name].command);\n}\n',
        because: 'names and commands only',
      },
      {
        path: 'scripts/own.ts',
        text: 'const own = config.mcpServers.mine;\nconst key = own.env.MINE_API_KEY;\n',
        because: 'its own entry',
      },
    ],
  },
});
