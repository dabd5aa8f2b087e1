import { z } from 'zod';

const JsonObject = z.record(z.string(), z.unknown());

/** A JSON object out of bytes, text or a value; an empty object when it is none. */
export function parseRecord(value: unknown): Record<string, unknown> {
  if (typeof value === 'string' || value instanceof Uint8Array) {
    const text = typeof value === 'string' ? value : Buffer.from(value).toString('utf8');
    try {
      return JsonObject.catch({}).parse(JSON.parse(text));
    } catch {
      return {};
    }
  }
  return JsonObject.catch({}).parse(value);
}
