/** Reads exact numbers of bytes from a stream of chunks. */
export type ByteReader = {
  /** The next `count` bytes; fewer at the end of the stream. */
  readonly read: (count: number) => Promise<Buffer>;
  /** Passes over `count` bytes without keeping them; returns how many there were. */
  readonly skip: (count: number) => Promise<number>;
};

/** Holds no more than one chunk beyond what is asked for. */
export function createByteReader(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): ByteReader {
  const iterator = iterate(chunks);
  let rest: Uint8Array = new Uint8Array(0);

  const take = async (count: number, keep: (part: Uint8Array) => void): Promise<number> => {
    let missing = count;
    while (missing > 0) {
      if (rest.length === 0) {
        const next = await iterator.next();
        if (next.done === true) break;
        rest = next.value;
        continue;
      }
      const part = rest.subarray(0, missing);
      keep(part);
      missing -= part.length;
      rest = rest.subarray(part.length);
    }
    return count - missing;
  };

  return {
    read: async (count) => {
      const parts: Uint8Array[] = [];
      await take(count, (part) => parts.push(part));
      return Buffer.concat(parts);
    },
    skip: (count) => take(count, () => {}),
  };
}

async function* iterate(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
