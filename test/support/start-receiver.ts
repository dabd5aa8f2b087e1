import { createServer, type IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

export type Receiver = {
  readonly url: string;
  /** What arrived, in order. */
  readonly calls: {
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }[];
  /** Answers of the next calls, by status; then 204. 0 cuts the connection. */
  readonly answers: number[];
  close(): Promise<void>;
};

/** Somebody's webhook endpoint on a free port. */
export async function startReceiver(): Promise<Receiver> {
  const calls: Receiver['calls'] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      calls.push({ path: request.url ?? '', headers: request.headers, body });
      const status = answers.shift() ?? 204;
      if (status === 0) {
        request.socket.destroy();
        return;
      }
      response.writeHead(status, { Location: '/elsewhere' });
      response.end(status === 204 ? '' : 'noted\u0000 ' + 'x'.repeat(3000));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${String(port)}`,
    calls,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
