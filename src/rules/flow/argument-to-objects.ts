import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToObjects = defineRule({
  id: 'flow/argument-to-objects',
  title: 'Tool argument is rebuilt into objects',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [95, 136],
  kinds: ['mcp_server'],
  cwe: [502],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'Formats that rebuild objects call whatever the data names, so that data becomes code.',
  fix: 'Use JSON or a safe loader, and check the shape of what was read.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'deserialise') continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import base64, pickle\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef restore(state: str) -> str:\n    """Restore a session."""\n    return str(pickle.loads(base64.b64decode(state)))\n',
        lines: [9],
      },
      {
        path: 'server.py',
        text: 'import yaml\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef load(text: str) -> str:\n    """Load settings."""\n    return str(yaml.load(text, Loader=yaml.Loader))\n',
        lines: [9],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import yaml\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef load(text: str) -> str:\n    """Load settings."""\n    return str(yaml.load(text, Loader=yaml.SafeLoader))\n',
        because: 'a safe loader builds no objects',
      },
    ],
  },
});
