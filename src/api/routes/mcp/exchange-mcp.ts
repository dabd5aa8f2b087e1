import { z } from 'zod';
import { ApiError } from '../../../contract/api-error.ts';
import type { Caller } from '../../../contract/caller.ts';
import type { Deps } from '../../../use-cases/deps.ts';
import type { Access } from '../../access.ts';
import { defineRoute } from '../../define-route.ts';
import { identifyCaller } from '../../identify-caller.ts';
import { exchangeMessages } from '../../mcp/exchange-messages.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';
import type { RequestFacts } from '../../route.ts';

const MIB = 1024 * 1024;

/** Whoever has no credential may look at the tools; one that is not usable is refused. */
const access: Access<Caller | null> = {
  kind: 'anonymous',
  scopes: [],
  invalidKey: 'refuse',
  organization: 'optional',
  admit: (caller) => caller,
};

/** One JSON-RPC message; arrays of them are refused, because a request is counted as one call. */
const Message = z.looseObject({
  jsonrpc: z.literal('2.0'),
  method: z.string().max(200).optional(),
});

export const exchangeMcp = defineRoute({
  method: 'POST',
  path: '/mcp',
  family: 'public',
  summary: 'The tools of this server for agents, over the Model Context Protocol',
  tag: 'MCP',
  access,
  params: noInput,
  query: noInput,
  // Ten MiB of files in base64, and room for their names.
  body: { schema: Message, maxBytes: 16 * MIB, anonymousMaxBytes: MIB / 16 },
  responses: {
    200: { description: 'The answer', types: ['application/json', 'text/event-stream'] },
    202: { description: 'A notification was taken' },
    400: { description: 'The message is not one of the protocol', types: ['application/json'] },
    404: { description: 'The protocol knows no such method', types: ['application/json'] },
    406: { description: 'The client does not accept JSON and event streams' },
    500: { description: 'The message could not be answered', types: ['application/json'] },
  },
  errors: ['FORBIDDEN'],
  handle: async (deps, { principal: caller, body: message, ...facts }) => {
    checkOrigin(deps, facts);
    if (caller === null && message.method === 'tools/call') await refuseCall(deps, facts);
    return exchangeMessages(deps, { caller, facts, message });
  },
});

/** What stops DNS rebinding: browsers name the page that sends, and pages of other hosts are refused. */
function checkOrigin(deps: Deps, { headers }: RequestFacts): void {
  const { origin } = headers;
  const { publicUrl, corsOrigins = [] } = deps.settings;
  if (origin === undefined || origin === new URL(publicUrl).origin) return;
  if (corsOrigins.includes(origin)) return;
  throw new ApiError(
    'FORBIDDEN',
    'Pages of other origins may not call tools; call from a program.',
  );
}

/** Counted as every other request without its credential is. */
async function refuseCall(deps: Deps, facts: RequestFacts): Promise<void> {
  const { error } = await identifyCaller(deps, {
    access: requireKey(),
    authorization: undefined,
    isSameOrigin: true,
    organizationId: undefined,
    address: facts.address,
    mode: 'consume',
  });
  if (error !== null) throw error;
}
