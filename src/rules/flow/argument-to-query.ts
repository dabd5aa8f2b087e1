import { findSteering } from '../../behaviour/find-steering.ts';
import { defineRule } from '../define-rule.ts';
import { flowEvidence } from '../flow-evidence.ts';

export const argumentToQuery = defineRule({
  id: 'flow/argument-to-query',
  title: 'Tool argument is put into the text of a database query',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [136],
  kinds: ['mcp_server'],
  cwe: [89],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'Whoever can steer the model can read, change or drop any table the server may reach.',
  fix: 'Use placeholders and hand the values over apart from the query text.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'query-database' || !sink.traits.has('interpolated')) continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence === null) continue;
      // a tool that takes whole queries is a console: what it may do is up to the database's rights
      const isWhole = (sink.operands ?? []).every((text) => text === '…' || !text.includes('…'));
      yield isWhole ? { ...evidence, severity: 'medium', confidence: 0.5 } : evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import sqlite3\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("shop")\n\n@mcp.tool()\ndef find(name: str) -> list:\n    """Find an order."""\n    cursor = sqlite3.connect("shop.db").cursor()\n    cursor.execute(f"select * from orders where name = \'{name}\'")\n    return cursor.fetchall()\n',
        lines: [10],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import sqlite3\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("shop")\n\n@mcp.tool()\ndef find(name: str) -> list:\n    """Find an order."""\n    cursor = sqlite3.connect("shop.db").cursor()\n    cursor.execute("select * from orders where name = ?", (name,))\n    return cursor.fetchall()\n',
        because: 'the value is bound, not written into the query',
      },
    ],
  },
});
