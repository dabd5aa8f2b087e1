import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToModule = defineRule({
  id: 'flow/argument-to-module',
  title: 'Tool argument chooses the module or attribute that is run',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [35, 136],
  kinds: ['mcp_server'],
  cwe: [470],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'Choosing the name of a function is choosing what runs: system calls are one name away.',
  fix: 'Look names up in a fixed table of functions.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'load-module') continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef call(name: str, value: str) -> str:\n    """Call a helper."""\n    return str(getattr(os, name)(value))\n',
        lines: [9],
      },
      {
        path: 'server.py',
        text: 'import importlib\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef plug(module: str) -> str:\n    """Load a plug-in."""\n    importlib.import_module(module)\n    return "loaded"\n',
        lines: [9],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nACTIONS = {"up": str.upper, "low": str.lower}\n\n@mcp.tool()\ndef call(name: str, value: str) -> str:\n    """Change the case."""\n    return ACTIONS[name](value)\n',
        because: 'a fixed table of functions',
      },
    ],
  },
});
