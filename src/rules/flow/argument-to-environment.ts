import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToEnvironment = defineRule({
  id: 'flow/argument-to-environment',
  title: 'Tool argument chooses which environment variable is read',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'SECRET_EXPOSURE',
  ideas: [63, 139],
  kinds: ['mcp_server'],
  cwe: [526, 200],
  owasp: ['LLM02:2025', 'ASI03', 'MCP01'],
  atlas: ['T0053'],
  why: 'The environment of a server holds its keys; a caller that may name any variable reads them all.',
  fix: 'Offer the few settings that callers need by a fixed table of names.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'read-env') continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef setting(key: str) -> str:\n    """Show a setting."""\n    return os.environ.get(key, "")\n',
        lines: [9],
      },
      {
        path: 'server.js',
        text: "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'demo', version: '1' });\nserver.tool('setting', { key: z.string() }, async ({ key }) => {\n  return { content: [{ type: 'text', text: process.env[key] ?? '' }] };\n});\n",
        lines: [4],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nNAMES = {"region": "APP_REGION", "mode": "APP_MODE"}\n\n@mcp.tool()\ndef setting(key: str) -> str:\n    """Show a setting."""\n    return os.environ.get(NAMES[key], "")\n',
        because: 'only names of a fixed table',
      },
    ],
  },
});
