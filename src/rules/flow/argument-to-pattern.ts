import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToPattern = defineRule({
  id: 'flow/argument-to-pattern',
  title: 'Tool argument is used as a regular expression',
  severity: 'low',
  confidence: 0.5,
  lane: 'hunt',
  category: 'SHELL_INJECTION',
  ideas: [136, 150],
  kinds: ['mcp_server'],
  cwe: [1333],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'A pattern with nested repetition keeps the server busy for hours.',
  fix: 'Search for plain text, or use an engine that is linear and a limit on time.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'match-pattern') continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import re\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef grep(pattern: str) -> str:\n    """Search the notes."""\n    return str(re.findall(pattern, open("notes.txt").read()))\n',
        lines: [9],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import re\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef grep(word: str) -> str:\n    """Search the notes."""\n    return str(re.findall(re.escape(word), open("notes.txt").read()))\n',
        because: 'escaped, hence plain text',
      },
    ],
  },
});
