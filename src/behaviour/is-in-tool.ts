import type { Fact } from './fact.ts';

/** Whether it happens in a function that a server runs on behalf of the model, or in what that function calls. */
export function isInTool(fact: Fact): boolean {
  return (fact.tools?.size ?? 0) > 0;
}
