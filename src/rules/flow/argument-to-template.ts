import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToTemplate = defineRule({
  id: 'flow/argument-to-template',
  title: 'Tool argument is rendered as a template or format string',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [136],
  kinds: ['mcp_server'],
  cwe: [1336, 134],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'A template of somebody else reads objects of the server and, in most engines, runs code.',
  fix: 'Keep templates in the package and pass arguments only as their values.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'render-template' && sink.kind !== 'format-text') continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'from jinja2 import Environment\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nclass Pages:\n    def __init__(self):\n        self.env = Environment()\n\n    def show(self, source, data):\n        return self.env.from_string(source).render(data)\n\n@mcp.tool()\ndef page(source: str) -> str:\n    """Render a page."""\n    return Pages().show(source, {})\n',
        lines: [11],
      },
      {
        path: 'server.js',
        text: "import Handlebars from 'handlebars';\nimport { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'demo', version: '1' });\nserver.tool('mail', { layout: z.string() }, async ({ layout }) => {\n  return { content: [{ type: 'text', text: Handlebars.compile(layout)({}) }] };\n});\n",
        lines: [5],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from jinja2 import Environment\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nenv = Environment(autoescape=True)\nPAGE = env.from_string("<h1>{{ title }}</h1>")\n\n@mcp.tool()\ndef page(title: str) -> str:\n    """Render a page."""\n    return PAGE.render(title=title)\n',
        because: 'the argument is a value of a fixed template',
      },
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef greet(name: str) -> str:\n    """Greet."""\n    return "Hello {}!".format(name)\n',
        because: 'the format string is fixed',
      },
    ],
  },
});
