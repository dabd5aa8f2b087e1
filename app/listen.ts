import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { publicErrorAnswer } from '../src/api/public-error-answer.ts';
import { ApiError } from '../src/contract/api-error.ts';

type Input = {
  readonly listener: RequestListener;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly newRequestId: () => string;
};

/** Opens the port. Slow senders are cut off, and what is not HTTP gets the typed envelope too. */
export async function listen(input: Input): Promise<{ server: Server; port: number }> {
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
    },
    input.listener,
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuseNoise({ code: error.code, socket, requestId: input.newRequestId() });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(input.port, input.host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : input.port;
  return { server, port };
}

/** Node's parser refused the bytes, so the answer is written by hand and the connection ends. */
function refuseNoise(input: {
  readonly code: string | undefined;
  readonly socket: Duplex;
  readonly requestId: string;
}): void {
  const { socket, requestId } = input;
  if (input.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const error =
    input.code === 'HPE_HEADER_OVERFLOW'
      ? new ApiError('PAYLOAD_TOO_LARGE', 'The request headers are too large; send fewer.')
      : new ApiError('VALIDATION_ERROR', 'The request is not valid HTTP; check the client.');
  const { status, json } = publicErrorAnswer(error, { requestId });
  const body = JSON.stringify(json);
  socket.end(
    [
      `HTTP/1.1 ${String(status)} Refused`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      `X-Request-Id: ${requestId}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
