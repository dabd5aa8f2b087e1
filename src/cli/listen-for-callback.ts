import { createServer } from 'node:http';
import { ApiError } from '../contract/api-error.ts';

/** Tells when the browser came back after the approval. The request carries no secret, and is believed in nothing else. */
export async function listenForCallback(port: number): Promise<{
  readonly called: Promise<void>;
  readonly close: () => Promise<void>;
}> {
  let onCall: () => void = () => {};
  const called = new Promise<void>((resolve) => {
    onCall = resolve;
  });
  const server = createServer((request, response) => {
    const isOurs = request.method === 'GET' && request.url?.split('?')[0] === '/callback';
    response.writeHead(isOurs ? 200 : 404, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
      Connection: 'close',
    });
    response.end(isOurs ? 'Approved. You can close this page.\n' : 'Not found.\n');
    if (isOurs) onCall();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((cause: unknown) => {
    throw new ApiError(
      'VALIDATION_ERROR',
      `Port ${port} cannot be listened on: give another --port, or leave it out.`,
      {},
      cause,
    );
  });
  return {
    called,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
