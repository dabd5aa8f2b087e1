import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, request as send } from 'undici';
import { joinSignals } from '../contract/join-signals.ts';
import { createAddressCheck } from './create-address-check.ts';
import { createGuardedConnector } from './create-guarded-connector.ts';
import { findUrlProblem } from './find-url-problem.ts';
import type { GuardedAnswer, GuardedRequest, HttpGuard, Resolve } from './http-guard.ts';
import { NetError } from './net-error.ts';
import { readLimitedBody } from './read-limited-body.ts';
import { toNetError } from './to-net-error.ts';

const MAX_HEADER_BYTES = 32 * 1024;
const NOT_PUBLIC = 'Must resolve to public addresses only';

const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * HTTP for addresses that callers, pages and redirects chose. `allowedNetworks` (CIDR) are private networks the operator
 * lets it reach. Proxies named in the environment are not used: they would connect past the check.
 */
export function createHttpGuard(
  options: { readonly allowedNetworks?: readonly string[]; readonly resolve?: Resolve } = {},
): HttpGuard {
  const isAllowed = createAddressCheck(options.allowedNetworks ?? []);
  const resolve = options.resolve ?? resolveAll;
  const agent = new Agent({
    connect: createGuardedConnector({ resolve, isAllowed }),
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: 4000,
  });
  return {
    request: (input) => requestOnce(agent, input),
    findRefusal: async (url, { unresolved } = { unresolved: 'refuse' }) => {
      const problem = findUrlProblem(url);
      if (problem !== null) return problem;
      const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
      if (isIP(literal) !== 0) return isAllowed(literal) ? null : NOT_PUBLIC;
      try {
        const addresses = await resolve(url.hostname);
        const isPublic = addresses.every(({ address }) => isAllowed(address));
        if (addresses.length > 0) return isPublic ? null : NOT_PUBLIC;
      } catch {
        // The same as no address at all.
      }
      return unresolved === 'allow' ? null : 'The host name does not resolve';
    },
    close: () => agent.destroy(),
  };
}

async function requestOnce(agent: Agent, input: GuardedRequest): Promise<GuardedAnswer> {
  const problem = findUrlProblem(input.url);
  if (problem !== null) throw new NetError('refused', problem);
  const { signal, release } = joinSignals({
    signals: input.signal === undefined ? [] : [input.signal],
    timeoutMs: input.timeoutMs,
  });
  try {
    const answer = await send(input.url, {
      dispatcher: agent,
      method: input.method,
      headers: { 'accept-encoding': 'identity', ...input.headers },
      ...(input.body === undefined ? {} : { body: input.body }),
      signal,
    });
    const headers = joinHeaders(answer.headers);
    const read = await readLimitedBody(answer.body, {
      encoding: input.method === 'HEAD' ? '' : (headers['content-encoding'] ?? ''),
      maxBytes: input.maxBytes,
    });
    return { status: answer.statusCode, headers, ...read };
  } catch (error) {
    if (input.signal?.aborted === true) throw input.signal.reason;
    if (signal.aborted) throw new NetError('timeout', 'The server did not answer in time', error);
    throw toNetError(error);
  } finally {
    release();
  }
}

function joinHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name.toLowerCase(), typeof value === 'string' ? value : value.join(', ')]];
    }),
  );
}
