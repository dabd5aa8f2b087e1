import { z } from 'zod';

/** A body as it came, byte for byte. */
export const RawBody = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export type RawBody = z.infer<typeof RawBody>;
