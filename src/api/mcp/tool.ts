import type { ZodType } from 'zod';
import type { Caller } from '../../contract/caller.ts';
import type { Deps } from '../../use-cases/deps.ts';
import type { RequestFacts } from '../route.ts';

/** One call of a tool by somebody whose credential is valid. */
export type ToolCall = {
  readonly deps: Deps;
  readonly caller: Caller;
  readonly facts: RequestFacts;
};

export type ToolDefinition<Input extends ZodType> = {
  /** In snake_case, as clients call it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly effect: 'reads' | 'writes';
  /** Fields of the result, at any depth, that hold text of scanned material or of whoever uploaded it. */
  readonly evidence: readonly string[];
  /** Gives the result with the names REST has; throws ApiError. */
  readonly handle: (call: ToolCall, input: Input['_output']) => Promise<object>;
};

/** A tool as the list and the server see it. */
export type Tool = Omit<ToolDefinition<ZodType>, 'handle'> & {
  /** Parses the arguments and calls the tool's handler. */
  readonly run: (call: ToolCall, input: unknown) => Promise<object>;
};
