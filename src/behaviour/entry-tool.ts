import type { Expression, ProgramFunction } from './program.ts';
import { isToolEntry } from './is-tool-entry.ts';
import type { FunctionState, Scope, Tracing, Value } from './draft.ts';

type Described = { readonly name: string; readonly purpose: string; readonly isReadOnly: boolean };

const HANDLER_KEY = /^(?:handler|execute|run|call|callback|func|fn|invoke|_?run|_?call|action)$/;
/** What servers hand to a handler besides the arguments of the model. */
const INJECTED =
  /^(?:ctx|extra|_\w*|mcp_?context|request_?context|tool_?context|run_?manager|callbacks)$/i;

/** Recognises functions that a server runs for the model, and marks what they are given as the model's choice. */
export const entryTool = { mark, markDecorated, markHandlers, describe };

function mark(tracing: Tracing, state: FunctionState, described: Described): void {
  if (state.tool !== null) return;
  const { fn } = state;
  const { file, language } = state.scope.source;
  state.tool = { ...described, place: { file, start: fn.span.start, end: fn.span.end } };
  const scope: Scope = { ...state.scope, fn: state, gate: null };
  for (const { name, index, span } of fn.parameters) {
    if (INJECTED.test(name) || (language === 'javascript' && index > 0)) continue;
    const argument = tracing.store.add('tool-argument', span, scope);
    argument.operands.add(name);
    const parameter = state.parameters.get(name);
    if (parameter === undefined) continue;
    parameter.argument = argument;
    parameter.passage.inputs.add(argument);
  }
}

function markDecorated(tracing: Tracing, state: FunctionState): void {
  const { fn } = state;
  const isTool =
    state.owner?.bases.some(isToolBase) === true &&
    /^_?a?(?:run|call|execute|invoke|forward)$/.test(fn.name ?? '');
  if (!isTool && !isToolEntry(fn)) return;
  mark(tracing, state, describe(fn.name ?? '', [...fn.decorators], fn));
}

function isToolBase({ things }: Value): boolean {
  return things.some((thing) => thing.type === 'external' && /(?:^|\.)\w*Tool$/.test(thing.path));
}

/** `{ name, description, handler: (args) => … }` in a table of tools. */
function markHandlers(
  tracing: Tracing,
  object: Extract<Expression, { type: 'object' }>,
  entries: ReadonlyMap<string, Value>,
): void {
  if (!entries.has('description') && !entries.has('inputSchema') && !entries.has('parameters'))
    return;
  for (const [key, { things }] of entries) {
    if (!HANDLER_KEY.test(key)) continue;
    for (const thing of things) {
      if (thing.type === 'function')
        mark(
          tracing,
          thing.state,
          describe(entries.get('name')?.texts[0] ?? '', [object], thing.state.fn),
        );
    }
  }
}

/** What a tool says of itself: its name, the texts beside it, its docstring. */
function describe(name: string, beside: readonly Expression[], fn: ProgramFunction): Described {
  const texts: string[] = [];
  let isReadOnly = false;
  let budget = 200;
  const visit = (expression: Expression, key: string | null): void => {
    budget -= 1;
    if (budget < 0) return;
    if (
      key === 'readOnlyHint' &&
      expression.type === 'constant' &&
      /^true$/i.test(expression.value)
    )
      isReadOnly = true;
    if (expression.type === 'text') texts.push(expression.value.slice(0, 2000));
    else if (expression.type === 'call')
      expression.arguments.forEach((argument) => visit(argument.value, argument.name));
    else if (expression.type === 'object')
      expression.entries.forEach((entry) => visit(entry.value, entry.name));
  };
  for (const expression of beside) visit(expression, null);
  const words = [name, fn.name ?? '', ...texts, fn.documentation?.text.slice(0, 4000) ?? ''];
  return {
    name: name === '' ? (fn.name ?? '') : name,
    purpose: words.join(' ').toLowerCase(),
    isReadOnly,
  };
}
