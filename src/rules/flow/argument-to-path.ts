import type { Fact } from '../../behaviour/fact.ts';
import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToPath = defineRule({
  id: 'flow/argument-to-path',
  title: 'Tool argument names a file without a check',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [136, 137],
  kinds: ['mcp_server'],
  cwe: [22, 73],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'Whoever can steer the model can read, change or delete files that the tool was never meant to touch.',
  fix: 'Resolve the path, links included, and refuse everything that is not below one fixed folder.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (!PATHS.has(sink.kind)) continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence === null) continue;
      const isFree = isArbitrary(sink, behaviour.facts);
      yield isFree ? evidence : { ...evidence, severity: 'medium' };
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef note(name: str) -> str:\n    """Show a note."""\n    full = os.path.join("/srv/notes", name)\n    with open(full) as f:\n        return f.read()\n',
        lines: [10],
      },
      {
        path: 'server.py',
        text: 'import os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nclass Store:\n    @staticmethod\n    def drop(target):\n        os.remove(target)\n\n@mcp.tool()\ndef tidy(target: str) -> str:\n    """Tidy up."""\n    store = Store()\n    store.drop(target)\n    return "done"\n',
        lines: [9],
      },
      {
        path: 'server.js',
        text: "import fs from 'node:fs';\nimport { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'demo', version: '1' });\nserver.tool('save', { file: z.string(), body: z.string() }, async ({ file, body }) => {\n  fs.writeFileSync(file, body);\n  return { content: [] };\n});\n",
        lines: [5],
      },
      {
        path: 'server.py',
        text: 'import os\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef alias(source: str, name: str) -> str:\n    """Give a file a second name."""\n    os.symlink(source, name)\n    return "linked"\n',
        lines: [9],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from pathlib import Path\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nROOT = Path("/srv/notes").resolve()\n\n@mcp.tool()\ndef note(name: str) -> str:\n    """Show a note."""\n    full = (ROOT / name).resolve()\n    if not full.is_relative_to(ROOT):\n        raise ValueError("outside of the notes")\n    return full.read_text()\n',
        because: 'real path and relative check',
      },
      {
        path: 'server.js',
        text: "import fs from 'node:fs';\nimport path from 'node:path';\nimport { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'demo', version: '1' });\nconst ROOT = '/srv/notes';\nserver.tool('note', { name: z.string() }, async ({ name }) => {\n  const full = path.resolve(ROOT, name);\n  if (path.relative(ROOT, full).startsWith('..')) throw new Error('outside');\n  return { content: [{ type: 'text', text: fs.readFileSync(full, 'utf8') }] };\n});\n",
        because: 'path.relative keeps it below the folder',
      },
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nPAGES = {"intro": "/srv/intro.md", "faq": "/srv/faq.md"}\n\n@mcp.tool()\ndef page(name: str) -> str:\n    """Show a page."""\n    return open(PAGES[name]).read()\n',
        because: 'only files of a fixed table',
      },
      {
        path: 'server.py',
        text: 'import re\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef note(name: str) -> str:\n    """Show a note."""\n    if not re.fullmatch(r"[a-z0-9-]{1,40}", name):\n        raise ValueError("bad name")\n    return open("/srv/notes/" + name + ".md").read()\n',
        because: 'the name has a closed shape',
      },
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef keep(text: str) -> str:\n    """Keep a line."""\n    with open("/srv/notes/log.txt", "a") as f:\n        f.write(text)\n    return "kept"\n',
        because: 'the argument is content, not the path',
      },
    ],
  },
});

const PATHS: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  'read-file',
  'read-secret',
  'read-agent-config',
  'open-path',
  'write-file',
  'write-agent-config',
  'write-os-persist',
  'link-file',
  'delete',
]);

/** Leaves a fixed folder, deletes, links, writes what it is told, or hands the raw content back. */
function isArbitrary(sink: Fact, facts: readonly Fact[]): boolean {
  if (sink.traits.has('below-folder') || sink.kind === 'delete' || sink.kind === 'link-file')
    return true;
  const isOwn = (fact: Fact): boolean =>
    fact.kind === 'tool-argument' && sink.steeredBy?.has(fact) !== true;
  if (sink.kind.startsWith('write-'))
    return [...sink.inputs].some((fact) => isOwn(fact) || fact.kind === 'read-file');
  return (
    sink.kind.startsWith('read-') &&
    facts.some((fact) => fact.kind === 'return-result' && fact.inputs.has(sink))
  );
}
