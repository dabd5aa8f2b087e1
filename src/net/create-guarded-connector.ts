import { isIP, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import type { Resolve } from './http-guard.ts';
import { NetError } from './net-error.ts';

const CONNECT_MS = 10_000;

/**
 * Opens sockets for undici. The name is resolved here, once for each connection; every address must pass, and the socket
 * gets exactly those addresses, so that a name cannot answer one thing to the check and another to the connection.
 */
export function createGuardedConnector(input: {
  readonly resolve: Resolve;
  readonly isAllowed: (address: string) => boolean;
}): buildConnector.connector {
  const { isAllowed } = input;
  const resolveChecked = callbackify(resolveAllowed);
  const lookup: LookupFunction = (hostname, options, callback) => {
    resolveChecked(hostname, input, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) callback(error ?? refusal(), '', 4);
      else if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
  const connect = buildConnector({ timeout: CONNECT_MS, lookup });
  return (options, callback) => {
    // A literal address is never looked up, so that it is checked before there is a socket.
    const literal = options.hostname.replace(/^\[(.*)\]$/, '$1');
    if (isIP(literal) !== 0 && !isAllowed(literal)) {
      callback(refusal(), null);
      return;
    }
    connect(options, (error, socket) => {
      if (error !== null) {
        callback(error, null);
        return;
      }
      const { remoteAddress } = socket;
      if (remoteAddress !== undefined && isAllowed(remoteAddress)) callback(null, socket);
      else {
        socket.destroy();
        callback(refusal(), null);
      }
    });
  };
}

async function resolveAllowed(
  hostname: string,
  input: { readonly resolve: Resolve; readonly isAllowed: (address: string) => boolean },
): Promise<Awaited<ReturnType<Resolve>>> {
  const addresses = await input.resolve(hostname);
  if (addresses.length === 0) throw new NetError('dns', 'The host name has no address');
  if (addresses.every(({ address }) => input.isAllowed(address))) return addresses;
  throw refusal();
}

function refusal(): NetError {
  return new NetError('refused', 'The host does not resolve to public addresses only');
}
