import { findSteering } from '../../behaviour/find-steering.ts';
import { defineRule } from '../define-rule.ts';
import { flowEvidence } from '../flow-evidence.ts';

export const argumentToShell = defineRule({
  id: 'flow/argument-to-shell',
  title: 'Tool argument reaches a shell command or evaluated code',
  severity: 'high',
  confidence: 0.85,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [90, 91, 136],
  kinds: ['mcp_server', 'skill'],
  cwe: [78, 95],
  owasp: ['LLM05:2025', 'ASI05', 'AST05', 'MCP05'],
  atlas: ['T0050', 'T0053'],
  why: 'Whoever can steer the model, a web page it reads is enough, can run any command with the rights of the server.',
  fix: 'Pass the arguments as an array without a shell, and accept only values of a fixed list.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      const isShell =
        sink.kind === 'exec-local' && (sink.traits.has('shell') || sink.traits.has('any-program'));
      if (!isShell && sink.kind !== 'exec-dynamic') continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("notes")\n\n@mcp.tool()\ndef ping(host: str) -> str:\n    """Ping a host."""\n    return os.popen("ping -c 1 " + host).read()\n',
        lines: [9],
      },
      {
        path: 'server.ts',
        text: "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { exec } from 'node:child_process';\nconst server = new McpServer({ name: 'n', version: '1' });\nserver.tool('log', { ref: z.string() }, async ({ ref }) => {\n  exec(`git log ${ref}`);\n  return { content: [] };\n});\n",
        lines: [5],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import subprocess\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("notes")\n\n@mcp.tool()\ndef ping(host: str) -> str:\n    """Ping a host."""\n    return subprocess.run(["ping", "-c", "1", host], capture_output=True).stdout\n',
        because: 'an argument array without a shell',
      },
      {
        path: 'server.py',
        text: 'import os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("notes")\n\n@mcp.tool()\ndef service(name: str) -> str:\n    """Restart a service."""\n    if name not in ("web", "db"):\n        raise ValueError("unknown service")\n    return os.popen("systemctl restart " + name).read()\n',
        because: 'only values of a fixed list get through',
      },
    ],
  },
});
