#!/usr/bin/env node
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import { LinearClient } from './client.js';

const key = process.env.LINEAR_API_KEY;
if (!key) {
  console.error('LINEAR_API_KEY is required');
  process.exit(1);
}
const client = new LinearClient(key);
const server = new McpServer({ name: 'issues', version: '0.4.1' });

server.registerTool(
  'list_teams',
  {
    description: 'Lists the teams of the workspace with id and key. Call this first to get a team id for create_issue.',
    inputSchema: {},
    annotations: { readOnlyHint: true },
  },
  async () => text(await client.teams()),
);

server.registerTool(
  'search_issues',
  {
    description: 'Searches issues by words in title and description. Returns at most 25, newest first.',
    inputSchema: { query: z.string().min(1).max(200), state: z.enum(['open', 'done', 'any']).default('open') },
    annotations: { readOnlyHint: true },
  },
  async ({ query, state }) => text(await client.search(query, state)),
);

server.registerTool(
  'create_issue',
  {
    description:
      'Creates an issue in a team. Use it only when the user asked for an issue; show title and team before you call it.',
    inputSchema: { teamId: z.string().uuid(), title: z.string().min(3).max(200), description: z.string().max(10000).optional() },
    annotations: { destructiveHint: false, idempotentHint: false },
  },
  async (input) => text(await client.create(input)),
);

function text(value: unknown) {
  return { content: [{ type: 'text' as const, text: JSON.stringify(value, null, 2) }] };
}

await server.connect(new StdioServerTransport());
