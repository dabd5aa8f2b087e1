import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

const token = process.env.LINEAR_API_KEY;
if (!token) throw new Error('LINEAR_API_KEY is not set: create a key in Linear under Settings, API');

const server = new McpServer({ name: 'linear-lite', version: '0.5.0' });

async function linear<T>(query: string, variables: Record<string, unknown>): Promise<T> {
  const res = await fetch('https://api.linear.app/graphql', {
    method: 'POST',
    headers: { authorization: token as string, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  if (!res.ok) throw new Error(`Linear answered ${res.status}`);
  return (await res.json()).data as T;
}

server.tool(
  'create_issue',
  'Creates an issue. Call list_teams first to get a team id. Always confirm title and team with the user before calling this.',
  { team: z.string(), title: z.string().max(200), description: z.string().optional() },
  async ({ team, title, description }) => {
    const data = await linear<{ issueCreate: { issue: { identifier: string } } }>(
      'mutation($i: IssueCreateInput!) { issueCreate(input: $i) { issue { identifier } } }',
      { i: { teamId: team, title, description } },
    );
    return { content: [{ type: 'text', text: data.issueCreate.issue.identifier }] };
  },
);

server.tool('list_teams', 'Lists teams with id and key.', {}, async () => {
  const data = await linear<{ teams: { nodes: { id: string; key: string }[] } }>('{ teams { nodes { id key } } }', {});
  return { content: [{ type: 'text', text: JSON.stringify(data.teams.nodes) }] };
});

await server.connect(new StdioServerTransport());
