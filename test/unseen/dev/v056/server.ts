import express from 'express';
import { randomUUID } from 'node:crypto';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { z } from 'zod';

const app = express();
app.use(express.json({ limit: '100kb' }));
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin !== undefined && origin !== 'http://127.0.0.1:6100') return res.status(403).end();
  if (req.headers.authorization !== `Bearer ${process.env.MCP_TOKEN}`) return res.status(401).end();
  next();
});

const server = new McpServer({ name: 'stock', version: '3.0.0' });
server.tool('stock_level', 'How many of an article are in stock.', { sku: z.string().regex(/^[A-Z0-9-]{3,20}$/) }, async ({ sku }) => {
  const res = await fetch(`${process.env.STOCK_API}/items/${encodeURIComponent(sku)}`);
  const { level } = z.object({ level: z.number() }).parse(await res.json());
  return { content: [{ type: 'text', text: String(level) }] };
});

app.post('/mcp', async (req, res) => {
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: randomUUID, allowedHosts: ['127.0.0.1:6100'], enableDnsRebindingProtection: true });
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
});

app.listen(6100, '127.0.0.1');
