/** Runs tasks with at most `limit` under way, and answers in their order. */
export async function runAtOnce<In, Out>(
  limit: number,
  inputs: readonly In[],
  run: (input: In) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = [];
  const queue = inputs.entries();
  const runner = async (): Promise<void> => {
    for (const [index, input] of queue) results[index] = await run(input);
  };
  await Promise.all(Array.from({ length: Math.min(limit, inputs.length) }, runner));
  return results;
}
