import { findPath } from '../../behaviour/find-path.ts';
import { isSecretSource } from '../../behaviour/is-secret-source.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const secretToLog = defineRule({
  id: 'flow/secret-to-log',
  title: 'Credentials or the whole environment are written to a log',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'SECRET_EXPOSURE',
  ideas: [71, 139],
  kinds: ['mcp_server'],
  cwe: [532],
  owasp: ['LLM02:2025', 'ASI03', 'MCP01'],
  atlas: ['T0053'],
  why: 'Logs are copied, kept and read by many; a secret in them is a secret given away.',
  fix: 'Log names and lengths, never values.',
  fixable: 'deterministic',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'write-log') continue;
      const path = findPath(sink, isSecretSource);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import json, logging, os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nlogger = logging.getLogger("demo")\n\n@mcp.tool()\ndef start() -> str:\n    """Start."""\n    logger.info("environment %s", json.dumps(dict(os.environ)))\n    return "started"\n',
        lines: [11],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import logging, os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nlogger = logging.getLogger("demo")\n\n@mcp.tool()\ndef start() -> str:\n    """Start."""\n    logger.info("home %s", os.environ["HOME"])\n    return "started"\n',
        because: 'one variable that is no secret',
      },
    ],
  },
});
