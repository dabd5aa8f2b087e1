import type { Fact } from '../../behaviour/fact.ts';
import { findPath } from '../../behaviour/find-path.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToArchive = defineRule({
  id: 'flow/argument-to-archive',
  title: 'Archive named by a tool argument is unpacked without checking its entries',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [136, 150],
  kinds: ['mcp_server'],
  cwe: [22, 409],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'Entries with .. in their names land outside the folder, and a small archive can fill the disk.',
  fix: 'Check each name after resolving it and the total size before unpacking; Python can do it with filter="data".',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'extract-archive') continue;
      const call = sink.place.file.text.slice(sink.place.start, sink.place.end);
      if (/filter\s*=\s*["']?(?:data|tar)/.test(call)) continue;
      const path = findPath(sink, ({ kind }) => kind === 'tool-argument', archiveOf(sink));
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence === null) continue;
      const isChecked =
        /namelist\(\)|getmembers\(\)|infolist\(\)|file_size|entryName|is_relative_to|realpath|startswith/.test(
          before(sink),
        );
      if (!isChecked) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import zipfile\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef unpack(archive: str, target: str) -> str:\n    """Unpack an archive."""\n    with zipfile.ZipFile(archive) as z:\n        z.extractall(target)\n    return "unpacked"\n',
        lines: [10],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import tarfile\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef unpack(archive: str) -> str:\n    """Unpack an archive."""\n    with tarfile.open(archive) as t:\n        t.extractall("/srv/in", filter="data")\n    return "unpacked"\n',
        because: 'the filter refuses names outside',
      },
      {
        path: 'server.py',
        text: 'import zipfile\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef unpack(archive: str) -> str:\n    """Unpack an archive."""\n    with zipfile.ZipFile(archive) as z:\n        for info in z.infolist():\n            if ".." in info.filename or info.file_size > 10_000_000:\n                raise ValueError("refused")\n        z.extractall("/srv/in")\n    return "unpacked"\n',
        because: 'names and sizes are checked first',
      },
    ],
  },
});

/** What names the archive or the folder: the call's own operand, or the file that was opened before. */
function archiveOf(sink: Fact): Set<Fact> {
  const start = new Set<Fact>(sink.steeredBy ?? []);
  for (const input of [...sink.inputs]) {
    start.add(input);
    if (input.kind === 'read-file') for (const source of input.steeredBy ?? []) start.add(source);
  }
  return start;
}

function before({ place }: Fact): string {
  return place.file.text.slice(Math.max(0, place.start - 500), place.start);
}
