import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToSize = defineRule({
  id: 'flow/argument-to-size',
  title: 'Tool argument sets how much memory, how many threads or rounds are used',
  severity: 'medium',
  confidence: 0.5,
  lane: 'hunt',
  category: 'BEHAVIORAL',
  ideas: [150],
  kinds: ['mcp_server'],
  cwe: [770, 400],
  owasp: ['LLM10:2025', 'ASI08'],
  atlas: ['T0029'],
  why: 'One large number takes the server out of service.',
  fix: 'Cap the number before it is used.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'use-resources' || !(sink.operands ?? []).includes('steered')) continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef table(rows: int) -> str:\n    """Make a table."""\n    made = [0] * rows\n    return str(len(made))\n',
        lines: [8],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef table(rows: int) -> str:\n    """Make a table."""\n    made = [0] * min(rows, 1000)\n    return str(len(made))\n',
        because: 'capped',
      },
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef table(rows: int) -> str:\n    """Make a table."""\n    if rows > 1000:\n        raise ValueError("too many")\n    made = [0] * rows\n    return str(len(made))\n',
        because: 'refused above a limit',
      },
    ],
  },
});
