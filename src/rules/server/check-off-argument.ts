import { toolEvidence } from '../tool-evidence.ts';
import { defineRule } from '../define-rule.ts';

const SWITCH =
  /^(?:(?:skip|bypass|disable|ignore|override|without|suppress|no)_?(?:\w{0,20}_)?(?:validat\w*|checks?|filters?|filtering|sanit\w*|security|safety|auth|authentication|authorization|verif\w*|escap\w*|autoescape|restrictions?|polic\w*|guards?|guardrails?|instructions?|rules|approval|confirmation|sandbox|permissions?|limits?)|trust(?:_?(?:mode|query|input|all|me|level|source))|(?:simulate|assume|elevate|grant|escalate)_?(?:privileges?|admin|root|role|permissions?)|(?:unsafe|unrestricted|god|jailbreak|developer|admin|debug|root)_?mode|allow_?(?:unsafe|dangerous|builtins|all|any|system)\w*|enable_?(?:unsafe|dangerous|lambdas?|eval|exec)\w*|as_?(?:root|admin))$/i;

export const checkOffArgument = defineRule({
  id: 'server/check-off-argument',
  title: 'Tool lets its caller switch a check off',
  severity: 'high',
  confidence: 0.65,
  lane: 'enforce',
  category: 'EXCESSIVE_PERMISSIONS',
  ideas: [113, 136],
  kinds: ['mcp_server'],
  cwe: [807, 693],
  owasp: ['LLM06:2025', 'ASI03', 'MCP07'],
  atlas: ['T0053'],
  why: 'Whoever steers the model, a web page it reads is enough, sets one argument and the check is gone.',
  fix: 'Decide on checks in the settings of the server, never by an argument of the call.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const fact of behaviour.facts) {
      if (fact.kind === 'tool-argument' && SWITCH.test(fact.operand ?? ''))
        yield toolEvidence(fact);
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef load(text: str, skip_validation: bool = False) -> str:\n    """Load a text."""\n    if not skip_validation and len(text) > 1000: \n        raise ValueError("too long")\n    return text\n',
        lines: [6],
      },
      {
        path: 'server.js',
        text: "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'demo', version: '1' });\nserver.tool('search', { query: z.string(), bypassFilter: z.boolean() }, async ({ query, bypassFilter }) => {\n  const words = bypassFilter ? query : clean(query);\n  return { content: [{ type: 'text', text: find(words) }] };\n});\n",
        lines: [3],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef load(text: str, skip_empty: bool = False, overwrite: bool = False) -> str:\n    """Load a text."""\n    lines = [line for line in text.splitlines() if line or not skip_empty]\n    return "\\\\n".join(lines)\n',
        because: 'what is skipped is no check',
      },
    ],
  },
});
