import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export type DatabaseProxy = {
  /** The database, seen through the proxy. */
  readonly url: string;
  /** Cuts every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Takes connections again, on the same port. */
  restore(): Promise<void>;
};

/** A TCP proxy in front of a database, to take it away and give it back. */
export async function databaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const folder = target.searchParams.get('host');
  const sockets = new Set<Socket>();
  const open = (): Socket =>
    folder === null
      ? connect(Number(target.port || 5432), target.hostname)
      : connect(`${folder}/.s.PGSQL.${target.port || '5432'}`);
  const listen = (port: number): Promise<Server> => {
    const server = createServer((near) => {
      const far = open();
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    return new Promise((resolve) => {
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  };
  let server: Server | null = await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    async cut() {
      const closing = server;
      server = null;
      const closed = new Promise((resolve) => closing?.close(resolve) ?? resolve(null));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async restore() {
      server = await listen(port);
    },
  };
}
