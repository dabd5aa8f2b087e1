import type { ZodType } from 'zod';
import { parseInput } from '../parse-input.ts';
import type { Tool, ToolDefinition } from './tool.ts';

/** Makes a tool; what is around it (credential, limits, errors, inert results) is the server's work. */
export function defineTool<Input extends ZodType>(definition: ToolDefinition<Input>): Tool {
  const { handle, ...rest } = definition;
  return {
    ...rest,
    run: async (call, input) =>
      handle(call, parseInput(definition.input, { part: 'arguments', value: input ?? {} })),
  };
}
