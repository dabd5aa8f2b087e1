const { McpServer } = require('@modelcontextprotocol/sdk/server/mcp.js');
const { StdioServerTransport } = require('@modelcontextprotocol/sdk/server/stdio.js');
const { z } = require('zod');
const { simhash, distance } = require('./index.js');

const server = new McpServer({ name: 'simhash', version: '3.1.0' });
server.tool(
  'compare_texts',
  'Returns how similar two texts are (0 = different, 1 = same words), by SimHash. Computed locally.',
  { left: z.string().max(500000), right: z.string().max(500000) },
  ({ left, right }) => ({
    content: [{ type: 'text', text: String(1 - distance(simhash(left), simhash(right)) / 64) }],
  }),
);
server.connect(new StdioServerTransport());
