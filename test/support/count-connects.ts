import { Socket } from 'node:net';

/** Every address a socket of this process tries to reach, seen at the socket itself. */
export function countConnects(): { readonly addresses: string[]; stop(): void } {
  const addresses: string[] = [];
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function count(this: Socket, ...args: never[]) {
    this.on('connectionAttempt', (address: string) => {
      // Unix sockets lead to our own database.
      if (!address.startsWith('/')) addresses.push(address);
    });
    return Reflect.apply(connect, this, args);
  };
  return {
    addresses,
    stop: () => {
      Socket.prototype.connect = connect;
    },
  };
}
