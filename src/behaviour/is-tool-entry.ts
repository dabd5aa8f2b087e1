import type { Expression, ProgramFunction } from './program.ts';

const DECORATOR =
  /(?:^|\.)(?:tool|resource|prompt|call_tool|read_resource|get_prompt|function_tool|register_tool)$/;
const HANDLER_NAME =
  /^(?:handle_?)?_?(?:call|execute|run|invoke|dispatch|handle)_?tool(?:_?(?:call|request))?$/i;

/** True for functions that a protocol server runs on behalf of the model: their parameters are untrusted. */
export function isToolEntry(fn: ProgramFunction): boolean {
  if (fn.name !== null && HANDLER_NAME.test(fn.name)) return true;
  return fn.decorators.some((decorator) => DECORATOR.test(calleeOf(decorator)));
}

function calleeOf(decorator: Expression): string {
  if (decorator.type === 'call') return decorator.callee;
  return decorator.type === 'name' ? decorator.path : '';
}
