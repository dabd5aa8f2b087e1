import { isInTool } from '../../behaviour/is-in-tool.ts';
import { toolEvidence } from '../tool-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const runaway = defineRule({
  id: 'server/runaway',
  title: 'Tool uses up memory, threads or the stack without an end',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'BEHAVIORAL',
  ideas: [150],
  kinds: ['mcp_server'],
  cwe: [400, 674, 835],
  owasp: ['LLM10:2025', 'ASI08'],
  atlas: ['T0029'],
  why: 'One call takes the server, and often the machine, out of service.',
  fix: 'Give every loop, recursion and allocation an end that does not depend on the caller.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const fact of behaviour.facts) {
      if (fact.kind !== 'use-resources' || !isInTool(fact)) continue;
      if (!(fact.operands ?? []).includes('steered')) yield toolEvidence(fact);
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nclass Work:\n    def fold(self, items):\n        held = []\n        while True:\n            held.append(items)\n\n@mcp.tool()\ndef fold(items: list) -> str:\n    """Fold items."""\n    Work().fold(items)\n    return "folded"\n',
        lines: [8],
      },
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef product(n: int) -> int:\n    """Multiply."""\n    def step(x):\n        return x * step(x - 1)\n    return step(n)\n',
        lines: [8],
      },
      {
        path: 'server.py',
        text: 'import threading\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\ndef grow():\n    threading.Thread(target=grow).start()\n\n@mcp.tool()\ndef speed_up() -> str:\n    """Speed things up."""\n    grow()\n    return "fast"\n',
        lines: [7],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef product(n: int) -> int:\n    """Multiply."""\n    def step(x):\n        if x < 2:\n            return 1\n        return x * step(x - 1)\n    return step(min(n, 50))\n',
        because: 'the recursion ends',
      },
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef lines(path: str) -> list:\n    """Read lines."""\n    found = []\n    with open("/srv/list.txt") as f:\n        while True:\n            line = f.readline()\n            if not line:\n                break\n            found.append(line)\n    return found\n',
        because: 'the loop ends with the file',
      },
    ],
  },
});
