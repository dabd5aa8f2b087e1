import { toolEvidence } from '../tool-evidence.ts';
import { defineRule } from '../define-rule.ts';

const OFF =
  /verify(?:_ssl)?\s*=\s*False|ssl\s*=\s*False|rejectUnauthorized\s*:\s*false|strictSSL\s*:\s*false|_create_unverified_context|insecure\s*[:=]\s*true/i;
const LOCAL = /\/\/(?:localhost|127\.|\[::1|192\.168\.|10\.)/;

export const uncheckedCertificate = defineRule({
  id: 'server/unchecked-certificate',
  title: 'Connection of the server does not check certificates',
  severity: 'medium',
  confidence: 0.75,
  lane: 'enforce',
  category: 'INSECURE_CONFIG',
  ideas: [140, 48],
  kinds: ['mcp_server'],
  cwe: [295],
  owasp: ['LLM03:2025', 'ASI07', 'MCP07'],
  atlas: ['T0053'],
  why: 'Anyone on the way can read and change what the server sends and receives.',
  fix: 'Leave certificate checks on; add the authority of the company to the trust store instead.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const fact of behaviour.facts) {
      if (fact.kind !== 'net-get' && fact.kind !== 'net-post') continue;
      const call = fact.place.file.text.slice(fact.place.start, fact.place.end);
      if (OFF.test(call) && !(fact.operands ?? []).some((text) => LOCAL.test(text)))
        yield toolEvidence(fact);
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import requests\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef items() -> str:\n    """List items."""\n    return requests.get("https://api.shop.test/items", verify=False).text\n',
        lines: [9],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import requests\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef items() -> str:\n    """List items."""\n    return requests.get("https://localhost:8443/items", verify=False).text\n',
        because: 'a service on the same machine',
      },
    ],
  },
});
