import type { Request, Response } from 'express';
import { ApiError } from '../contract/api-error.ts';
import type { Caller } from '../contract/caller.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { Deps } from '../use-cases/deps.ts';
import { allowedMethods } from './allowed-methods.ts';
import { checkAnswer } from './check-answer.ts';
import { corsHeaders } from './cors-headers.ts';
import { errorAnswer } from './error-answer.ts';
import { findNamedOrganization } from './find-named-organization.ts';
import { identifyCaller } from './identify-caller.ts';
import { logFault } from './log-fault.ts';
import { logRequest } from './log-request.ts';
import { parseQuery } from './parse-query.ts';
import { readCredentialHeader } from './read-credential-header.ts';
import { receiveBody } from './receive-body.ts';
import type { RequestFacts, Route, RouteAnswer, RouteFamily } from './route.ts';
import { routeFamily } from './route-family.ts';
import { routeTable, type RouteMatch, type RouteTable } from './route-table.ts';
import { sendAnswer } from './send-answer.ts';
import { noteExhaustedCredits } from '../use-cases/note-exhausted-credits.ts';
import { readCredential } from '../use-cases/read-credential.ts';
import { toApiError } from '../use-cases/to-api-error.ts';

/** What is known about a request while it is being answered; errors are rendered from as much of it as there is. */
type Exchange = {
  readonly request: Request;
  readonly requestId: string;
  readonly path: string;
  readonly search: string;
  readonly family: RouteFamily;
  readonly authorization: string | undefined;
  /** The credential came in the cookie of the dashboard. */
  readonly isCookie: boolean;
  route: Route | null;
  /** The organization that the path or its query names. */
  namedOrganization: string | undefined;
  caller: Caller | null;
  rateLimit: RateLimit | null;
};

/** Answers every request: finds the route, does what its contract demands in its order, and renders every error. */
export function router(
  deps: Deps,
  input: { readonly routes: readonly Route[] },
): (request: Request, response: Response) => void {
  const table = routeTable(input.routes);
  return (request, response) => {
    const started = performance.now();
    const exchange = openExchange(deps, request);
    void answerSafely(deps, { exchange, table, routes: input.routes }).then((answer) => {
      sendAnswer({ request, response }, answer, {
        requestId: exchange.requestId,
        rateLimit: exchange.rateLimit,
        now: deps.clock(),
        cors: openAnswer(deps, { exchange, answer }),
        isLast: deps.isDraining(),
      });
      logRequest(deps, {
        ...exchange,
        principal: exchange.caller?.principal ?? null,
        method: request.method,
        status: answer.status,
        milliseconds: performance.now() - started,
      });
    });
  };
}

/** Public reads are open to all; the Scan API to the origins that the operator lists. */
function openAnswer(
  deps: Deps,
  input: { readonly exchange: Exchange; readonly answer: RouteAnswer },
): Record<string, string> {
  const { exchange, answer } = input;
  if (exchange.route?.isCrossOrigin === true) return { 'Access-Control-Allow-Origin': '*' };
  if (exchange.family !== 'scan') return {};
  return corsHeaders({
    origin: exchange.request.headers.origin,
    origins: deps.settings.corsOrigins ?? [],
    allow: exchange.request.method === 'OPTIONS' ? answer.headers?.['Allow'] : undefined,
  });
}

function openExchange(deps: Deps, request: Request): Exchange {
  const [path = '/', search = ''] = splitUrl(request.url);
  return {
    request,
    requestId: deps.newId('req'),
    path,
    search,
    family: routeFamily(path),
    ...readCredentialHeader(request.headers),
    route: null,
    namedOrganization: undefined,
    caller: null,
    rateLimit: null,
  };
}

function splitUrl(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

async function answerSafely(
  deps: Deps,
  input: {
    readonly exchange: Exchange;
    readonly table: RouteTable;
    readonly routes: readonly Route[];
  },
): Promise<RouteAnswer> {
  const { exchange } = input;
  try {
    const plain = await answerRequest(deps, input);
    const answer = exchange.family === 'scan' ? withRateLimit(plain, exchange.rateLimit) : plain;
    if (exchange.route !== null) checkAnswer(deps, { route: exchange.route, answer });
    return answer;
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.cause !== undefined) logFault(deps, { requestId: exchange.requestId, error });
    await noteExhaustedCredits(deps, { caller: exchange.caller, error });
    const page = exchange.route?.renderError?.(error, readFacts(exchange)) ?? null;
    return page ?? errorAnswer(error, exchange);
  }
}

async function answerRequest(
  deps: Deps,
  input: {
    readonly exchange: Exchange;
    readonly table: RouteTable;
    readonly routes: readonly Route[];
  },
): Promise<RouteAnswer> {
  const { exchange, table } = input;
  const match = table.find(exchange.path);
  const method = exchange.request.method === 'HEAD' ? 'GET' : exchange.request.method;
  const route = findMethod(match, method);
  if (match === null || route === null) return refuseUnrouted(deps, { exchange, match });
  exchange.route = route;
  exchange.namedOrganization = findNamedOrganization({
    path: route.path,
    params: match.params,
    search: exchange.search,
  });
  const body = await receive(deps, { exchange, route });
  return route.run(deps, {
    ...readFacts(exchange),
    caller: exchange.caller,
    routes: input.routes,
    params: match.params,
    query: parseQuery(exchange.search),
    body,
  });
}

function findMethod(match: RouteMatch | null, method: string): Route | null {
  for (const [name, route] of match?.methods ?? []) if (name === method) return route;
  return null;
}

/** OPTIONS, 405 and 404, all before any key is asked for; in the Scan API they still show the caller's window. */
async function refuseUnrouted(
  deps: Deps,
  input: { readonly exchange: Exchange; readonly match: RouteMatch | null },
): Promise<RouteAnswer> {
  const { exchange, match } = input;
  const isPreflight = exchange.request.method === 'OPTIONS';
  if (exchange.family === 'scan') {
    const access = { kind: 'key', scopes: [], invalidKey: 'refuse' } as const;
    const mode = isPreflight ? 'peek' : 'consume';
    exchange.rateLimit = (await identify(deps, { exchange, access, mode })).rateLimit;
  }
  if (match === null) throw new ApiError('NOT_FOUND', 'There is no such route; see /docs.');
  const allow = allowedMethods([...match.methods.keys()]);
  if (isPreflight) {
    const isOpen = [...match.methods.values()].some((route) => route.isCrossOrigin === true);
    return {
      status: 204,
      headers: {
        Allow: allow,
        ...(isOpen
          ? { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'GET, HEAD' }
          : {}),
      },
      empty: true,
    };
  }
  throw new ApiError('METHOD_NOT_ALLOWED', `This route answers ${allow} only.`, {
    headers: { Allow: allow },
  });
}

/** Key, limit, scope and body, in the order of the contract: the Public API weighs the body before the key is asked for. */
async function receive(
  deps: Deps,
  input: { readonly exchange: Exchange; readonly route: Route },
): Promise<unknown> {
  const { exchange, route } = input;
  const receiver = receiveBody({ request: exchange.request, route });
  if (exchange.family === 'public') {
    await receiver.weigh(async () => (await readCredential(deps, exchange.authorization)) !== null);
  }
  const caller = await identify(deps, { exchange, access: route.access, mode: 'consume' });
  exchange.rateLimit = caller.rateLimit;
  exchange.caller = caller.caller;
  if (caller.error !== null) throw caller.error;
  return receiver.parse();
}

function identify(
  deps: Deps,
  input: {
    readonly exchange: Exchange;
    readonly access: Route['access'];
    readonly mode: 'consume' | 'peek';
  },
) {
  const { exchange } = input;
  return identifyCaller(deps, {
    access: input.access,
    mode: input.mode,
    authorization: exchange.authorization,
    isSameOrigin: !exchange.isCookie || isOwnPage(deps, exchange.request),
    organizationId: exchange.namedOrganization ?? readHeader(exchange.request, 'x-organization-id'),
    address: readAddress(exchange.request),
  });
}

function readFacts(exchange: Exchange): RequestFacts {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(exchange.request.headers)) {
    if (typeof value === 'string') headers[name] = value;
  }
  return {
    requestId: exchange.requestId,
    address: readAddress(exchange.request),
    headers,
    path: exchange.path,
    rateLimit: exchange.rateLimit,
    isHead: exchange.request.method === 'HEAD',
  };
}

/** Whether a cookie may be used: on reads always, on all else only from a page of this server. */
function isOwnPage(deps: Deps, request: Request): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
  return request.headers.origin === new URL(deps.settings.publicUrl).origin;
}

function readHeader(request: Request, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function readAddress(request: Request): string {
  return request.ip ?? request.socket.remoteAddress ?? 'unknown';
}

function withRateLimit(answer: RouteAnswer, rateLimit: RateLimit | null): RouteAnswer {
  if (!('json' in answer) || rateLimit === null || 'rate_limit' in answer.json) return answer;
  return { ...answer, json: { ...answer.json, rate_limit: rateLimit } };
}
