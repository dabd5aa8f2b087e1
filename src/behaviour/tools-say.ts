import type { Fact } from './fact.ts';

/** Whether every tool that reaches the fact says so itself, in its name or description. */
export function toolsSay(fact: Fact, words: RegExp): boolean {
  const tools = [...(fact.tools ?? [])];
  return tools.length > 0 && tools.every(({ purpose }) => words.test(purpose));
}
