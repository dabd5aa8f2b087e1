import type { Artefact } from '../artefacts/artefact.ts';
import type { Fact } from './fact.ts';
import { findUrls, type FoundUrl } from './find-urls.ts';
import { judgeDestination, type Destination } from './judge-destination.ts';

/** Worst first. */
const order: readonly Destination[] = ['anonymous', 'foreign', 'declared', 'known'];
/** `host:port` of a socket, `user@host:path` of a copy. */
const SOCKET = /^([\w-]{1,63}(?:\.[\w-]{1,63}){1,6}):\d{1,5}$/;
const COPY = /^(?:[\w.-]{1,64}@)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,6}):/;

/**
 * Where an operation sends to, as far as its operand writes it out; `null` where it does not. `isCopy` tells the
 * copying of files to a machine one has an account on (`scp`, `rsync`) from an upload.
 */
export function judgeSink(
  sink: Fact,
  artefact: Artefact,
): { readonly destination: Destination; readonly isCopy: boolean } | null {
  const operands = sink.operands ?? (sink.operand === null ? [] : [sink.operand]);
  const found = operands.flatMap((operand) => addressesOf(operand));
  if (found.length === 0) return null;
  const judged = new Set(found.map((url) => judgeDestination(url, artefact)));
  const destination = order.find((name) => judged.has(name)) ?? 'known';
  return { destination, isCopy: found.every(({ scheme }) => scheme === 'copy') };
}

function addressesOf(operand: string): readonly FoundUrl[] {
  const socket = SOCKET.exec(operand)?.[1];
  if (socket !== undefined) return [{ start: 0, end: 0, scheme: 'tcp', host: socket, path: '' }];
  const urls = findUrls(operand, { bare: true });
  if (urls.length > 0) return urls.filter(({ host }) => !host.includes('…'));
  const copy = COPY.exec(operand)?.[1];
  if (copy !== undefined) return [{ start: 0, end: 0, scheme: 'copy', host: copy, path: '' }];
  const bare = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}$/.exec(operand)?.[0];
  return bare === undefined ? [] : [{ start: 0, end: 0, scheme: 'http', host: bare, path: '' }];
}
