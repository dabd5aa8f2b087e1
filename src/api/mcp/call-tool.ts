import type { CallToolResult } from '@modelcontextprotocol/server';
import { toApiError } from '../../use-cases/to-api-error.ts';
import { logFault } from '../log-fault.ts';
import { publicErrorAnswer } from '../public-error-answer.ts';
import { showResult } from './show-result.ts';
import type { Tool, ToolCall } from './tool.ts';

/** Calls a tool; a failure is a result too, with the error object that REST would answer. */
export async function callTool(
  call: ToolCall,
  input: { readonly tool: Tool; readonly args: unknown },
): Promise<CallToolResult> {
  const { tool, args } = input;
  try {
    return describe(showResult(await tool.run(call, args), new Set(tool.evidence)));
  } catch (thrown) {
    const error = toApiError(thrown);
    const { requestId } = call.facts;
    if (error.cause !== undefined) logFault(call.deps, { requestId, error });
    return { ...describe(publicErrorAnswer(error, { requestId }).json), isError: true };
  }
}

/** The text is for clients that read no structured content. */
function describe(content: Record<string, unknown>): CallToolResult {
  return {
    content: [{ type: 'text', text: JSON.stringify(content) }],
    structuredContent: content,
  };
}
