import { z } from 'zod';
import { NetError } from './net-error.ts';

const Coded = z.object({ code: z.string() });

const tlsCode = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_|UNABLE_TO_|SELF_SIGNED|HOSTNAME_)/;
const dnsCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);
const timeoutCodes = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** Names what went wrong in a request, from whatever undici, TLS or the resolver threw. */
export function toNetError(error: unknown): NetError {
  if (error instanceof NetError) return error;
  const { code = '' } = Coded.safeParse(error).data ?? {};
  if (timeoutCodes.has(code)) {
    return new NetError('timeout', 'The server did not answer in time', error);
  }
  if (dnsCodes.has(code)) return new NetError('dns', 'The host name does not resolve', error);
  if (tlsCode.test(code)) return new NetError('tls', 'The TLS connection failed', error);
  return new NetError('connection', 'The connection failed', error);
}
