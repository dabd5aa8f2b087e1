import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Caller } from '../../contract/caller.ts';
import type { Deps } from '../../use-cases/deps.ts';
import type { RequestFacts, RouteAnswer } from '../route.ts';
import { buildMcpServer } from './build-mcp-server.ts';
import { tools } from './tools.ts';

/**
 * One message in, its answer out, in both generations of the protocol. Nothing is kept between requests, so any of
 * several processes can answer the next one.
 */
export async function exchangeMessages(
  deps: Deps,
  input: {
    readonly caller: Caller | null;
    readonly facts: RequestFacts;
    readonly message: Readonly<Record<string, unknown>>;
  },
): Promise<RouteAnswer> {
  const { facts, message } = input;
  const handler = createMcpHandler(() => buildMcpServer(deps, { ...input, tools }), {
    // What the tools are changes with a release only; an open stream would outlive it for nothing.
    maxSubscriptions: 0,
    keepAliveMs: 0,
    onerror: (error) => deps.log.debug({ fault: error.name }, 'an MCP message was refused'),
  });
  const response = await handler.fetch(describeRequest(deps, facts), { parsedBody: message });
  const text = await response.text();
  await handler.close();
  const { status } = response;
  const type = response.headers.get('content-type');
  if (type === null || text === '') return { status, empty: true };
  return { status, text, type };
}

/** Only what the protocol reads of the request: its own headers, never the credential. */
function describeRequest(deps: Deps, facts: RequestFacts): Request {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  for (const [name, value] of Object.entries(facts.headers)) {
    if (name === 'accept' || name.startsWith('mcp-')) headers.set(name, value);
  }
  return new Request(`${deps.settings.publicUrl}/mcp`, { method: 'POST', headers });
}
