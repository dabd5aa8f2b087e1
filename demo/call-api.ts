import type { z } from 'zod';

/** Calls the server as any client would, and reads the answer by its schema. */
export async function callApi<S extends z.ZodType>(
  input: {
    readonly url: string;
    readonly key: string;
    readonly method?: string;
    readonly body?: unknown;
  },
  schema: S,
): Promise<z.infer<S>> {
  const answer = await fetch(input.url, {
    method: input.method ?? 'GET',
    headers: { authorization: `Bearer ${input.key}`, 'content-type': 'application/json' },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
  });
  if (!answer.ok)
    throw new Error(`${input.url} answered ${String(answer.status)}: ${await answer.text()}`);
  return schema.parse(await answer.json());
}
