import { toolEvidence } from '../tool-evidence.ts';
import { defineRule } from '../define-rule.ts';

const SERVER = /FastMCP|McpServer|mcp\.server|modelcontextprotocol/;
const GUARD = /auth|bearer|api[_-]?key|token|origin|allowed_hosts|middleware/i;

export const exposed = defineRule({
  id: 'server/exposed',
  title: 'Server listens on all interfaces without asking who calls',
  severity: 'medium',
  confidence: 0.6,
  lane: 'enforce',
  category: 'INSECURE_CONFIG',
  ideas: [134],
  kinds: ['mcp_server'],
  cwe: [306, 1188],
  owasp: ['LLM06:2025', 'ASI03', 'MCP07'],
  atlas: ['T0053'],
  why: 'Everyone in the network, and every web page the person opens, can call the tools.',
  fix: 'Bind to the loopback address, check Origin and Host, or ask for a token.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const fact of behaviour.facts) {
      if (fact.kind !== 'net-listen') continue;
      const { text } = fact.place.file;
      const call = text.slice(fact.place.start, fact.place.end);
      const isOpen = /["'](?:0\.0\.0\.0|::)["']/.test(call);
      if (isOpen && SERVER.test(text) && !GUARD.test(text)) yield toolEvidence(fact);
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef items() -> str:\n    """List items."""\n    return "none"\n\nmcp.run(transport="sse", host="0.0.0.0", port=8000)\n',
        lines: [10],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef items() -> str:\n    """List items."""\n    return "none"\n\nmcp.run(transport="sse", host="127.0.0.1", port=8000)\n',
        because: 'loopback',
      },
    ],
  },
});
