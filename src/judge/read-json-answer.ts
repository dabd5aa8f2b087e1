import type { z } from 'zod';

const FENCED = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/;

/** The one JSON value of an answer, in a code fence or bare; null when there is anything else, or not of that form. */
export function readJsonAnswer<Value>(schema: z.ZodType<Value>, text: string): Value | null {
  const body = FENCED.exec(text)?.[1] ?? text;
  try {
    const parsed = schema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
