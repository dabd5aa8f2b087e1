import type { Fact } from '../../behaviour/fact.ts';
import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

/** The host itself comes from outside, not only path or query. */
const FREE_HOST = /^(?:…|[a-z+]{2,12}:\/\/…)/i;
const HOST_AND_PORT = /^(?:[a-z+]{2,12}:\/\/)?…:(?:…|\d)|^… …$|^… \d+$/i;
const INSIDE =
  /(?:^|\/\/|@)(?:localhost|127\.\d|0\.0\.0\.0|10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[?::1|metadata\.|host\.docker\.internal)|http\+unix|\.sock\b|^(?:file|gopher|dict):/i;

export const argumentToUrl = defineRule({
  id: 'flow/argument-to-url',
  title: 'Tool argument chooses the host that the server calls',
  severity: 'high',
  confidence: 0.7,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [136, 67],
  kinds: ['mcp_server'],
  cwe: [918],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'Whoever can steer the model can reach services inside the network, such as metadata and admin endpoints, through the server.',
  fix: 'Accept only hosts of a fixed list, refuse private addresses after resolving the name, and do not follow redirects.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'net-get' && sink.kind !== 'net-post') continue;
      const operands = sink.operands ?? [];
      if (operands.length > 0 && !operands.some((text) => FREE_HOST.test(text))) continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence === null) continue;
      yield isProbe(sink, behaviour.facts)
        ? evidence
        : { ...evidence, severity: 'medium', confidence: 0.5 };
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import requests\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef probe(host: str, port: int) -> str:\n    """Check a service."""\n    for name in ["/", "/admin"]:\n        requests.get(f"http://{host}:{port}{name}", timeout=2)\n    return "checked"\n',
        lines: [10],
      },
      {
        path: 'server.js',
        text: "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'demo', version: '1' });\nserver.tool('look', { url: z.string() }, async ({ url }) => {\n  await fetch('http://169.254.169.254/latest/meta-data/');\n  const answer = await fetch(url);\n  return { content: [{ type: 'text', text: await answer.text() }] };\n});\n",
        lines: [5],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import requests\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef weather(city: str) -> str:\n    """Weather of a city."""\n    return requests.get(f"https://api.weather.test/v1/{city}").text\n',
        because: 'the host is fixed',
      },
      {
        path: 'server.py',
        text: 'import requests\nfrom urllib.parse import urlparse\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nHOSTS = {"api.shop.test", "cdn.shop.test"}\n\n@mcp.tool()\ndef page(url: str) -> str:\n    """Fetch a page of the shop."""\n    if urlparse(url).hostname not in HOSTS:\n        raise ValueError("unknown host")\n    return requests.get(url, allow_redirects=False).text\n',
        because: 'only hosts of a fixed list',
      },
    ],
  },
});

/** More than fetching a page: host and port are free, a socket is opened, or inside addresses are tried as well. */
function isProbe(sink: Fact, facts: readonly Fact[]): boolean {
  const operands = sink.operands ?? [];
  if (operands.some((text) => HOST_AND_PORT.test(text) || INSIDE.test(text))) return true;
  return facts.some(
    (fact) =>
      (fact.kind === 'net-get' || fact.kind === 'net-post') &&
      (fact.operands ?? []).some((text) => INSIDE.test(text)) &&
      [...(fact.tools ?? [])].some((tool) => sink.tools?.has(tool) === true),
  );
}
