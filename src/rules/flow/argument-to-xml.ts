import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToXml = defineRule({
  id: 'flow/argument-to-xml',
  title: 'Tool argument is parsed as XML that may load files',
  severity: 'high',
  confidence: 0.6,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [136],
  kinds: ['mcp_server'],
  cwe: [611],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'A document type in the XML can read local files or call inside services.',
  fix: 'Switch external entities and document types off, or use a parser that has none.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'parse-xml') continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence === null) continue;
      const call = sink.place.file.text.slice(sink.place.start, sink.place.end);
      const file = sink.place.file.text;
      const isOpen =
        /resolve_entities\s*=\s*True|load_dtd\s*=\s*True|no_network\s*=\s*False|noent\s*:\s*true|feature_external_ges/.test(
          file,
        );
      if (!isOpen && /resolve_entities\s*=\s*False|defused|nonet/.test(file)) continue;
      yield isOpen ||
      (/\blxml\b|etree\.(?:fromstring|parse|XML)/.test(call) && /\blxml\b/.test(file))
        ? evidence
        : { ...evidence, severity: 'low' };
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'from lxml import etree\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef titles(document: str) -> str:\n    """List the titles."""\n    parser = etree.XMLParser(resolve_entities=True)\n    return etree.fromstring(document, parser).findtext("title")\n',
        lines: [10],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from lxml import etree\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef titles(document: str) -> str:\n    """List the titles."""\n    parser = etree.XMLParser(resolve_entities=False)\n    return etree.fromstring(document, parser).findtext("title")\n',
        because: 'entities are off',
      },
    ],
  },
});
