import type { Fact } from '../../behaviour/fact.ts';
import { findSteering } from '../../behaviour/find-steering.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const argumentToDocumentQuery = defineRule({
  id: 'flow/argument-to-document-query',
  title: 'Tool argument is put into a document, directory or object query',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [136],
  kinds: ['mcp_server'],
  cwe: [643, 90, 943],
  owasp: ['LLM05:2025', 'ASI05', 'MCP05'],
  atlas: ['T0053'],
  why: 'The query can be bent to answer more than was asked: every record instead of one.',
  fix: 'Bind values as variables of the query, or escape them for its grammar.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'query-tree' || !sink.traits.has('interpolated')) continue;
      if (isPlainField(sink)) continue;
      const path = findSteering(sink);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'from lxml import etree\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nclass Query:\n    def __init__(self, file):\n        self.tree = etree.parse(file)\n\n    def run(self, field, value):\n        parts = [f"@{field}=\'{value}\'"]\n        return self.tree.xpath("//user[" + " and ".join(parts) + "]")\n\n@mcp.tool()\ndef find(name: str) -> str:\n    """Find a user."""\n    return str(len(Query("users.xml").run("name", name)))\n',
        lines: [12],
      },
      {
        path: 'server.py',
        text: 'import ldap\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef person(uid: str) -> str:\n    """Look a person up."""\n    con = ldap.initialize("ldap://directory.test")\n    return str(con.search_s("dc=test", ldap.SCOPE_SUBTREE, "(uid=%s)" % uid))\n',
        lines: [10],
      },
      {
        path: 'server.py',
        text: 'import json\nfrom pymongo import MongoClient\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef orders(filter: str) -> str:\n    """Find orders."""\n    collection = MongoClient("mongodb://db.test").shop.orders\n    return str(list(collection.find(json.loads(filter))))\n',
        lines: [11],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from lxml import etree\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef find(name: str) -> str:\n    """Find a user."""\n    return str(len(etree.parse("users.xml").xpath("//user[@name=$name]", name=name)))\n',
        because: 'the value is bound as a variable',
      },
      {
        path: 'server.js',
        text: "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'demo', version: '1' });\nserver.tool('orders', { customer: z.string() }, async ({ customer }) => {\n  const found = await db.collection('orders').find({ customer: String(customer) }).toArray();\n  return { content: [{ type: 'text', text: JSON.stringify(found) }] };\n});\n",
        because: 'one field, held to a text',
      },
    ],
  },
});

/** `find({ name: value })`: an object that is written out, unless its values are parsed from text. */
function isPlainField({ place, operands = [] }: Fact): boolean {
  if (operands.length > 0) return false;
  const text = place.file.text.slice(place.start, place.end);
  return (
    /\.(?:find\w*|aggregate|count\w*|update\w*|delete\w*)\s*\(\s*\{/.test(text) &&
    !/\$where/.test(text)
  );
}
