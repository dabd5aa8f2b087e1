import { z } from 'zod';
import { checkAnswer } from '../check-answer.ts';
import { findRefusal } from '../find-refusal.ts';
import type { Route, RouteAnswer } from '../route.ts';
import type { ToolCall } from './tool.ts';

const Answer = z.record(z.string(), z.unknown());

/** What REST answers the same caller: its scopes, schemas, charges and errors. An answer that is not JSON is `{ text }`. */
export async function callRoute(
  call: ToolCall,
  input: {
    readonly route: Route;
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly body?: Readonly<Record<string, unknown>>;
  },
): Promise<Record<string, unknown>> {
  const { deps, caller, facts } = call;
  const { route, params = {}, query = {}, body } = input;
  const refusal = findRefusal({ access: route.access, ...caller });
  if (refusal !== null) throw refusal;
  if (body !== undefined) route.body?.check?.(body);
  // The headers belong to the exchange with the MCP client: none of them steers the route.
  const request = { ...facts, headers: {}, caller, routes: [], params, query, body };
  const answer = await route.run(deps, request);
  checkAnswer(deps, { route, answer });
  return readAnswer(answer);
}

function readAnswer(answer: RouteAnswer): Record<string, unknown> {
  if ('json' in answer) return { ...answer.json };
  if (!('text' in answer)) return {};
  const { text, type } = answer;
  return type.startsWith('application/json') ? Answer.parse(JSON.parse(text)) : { text };
}
