import type { Deps } from '../use-cases/deps.ts';
import type { Route, RouteAnswer } from './route.ts';

/** Outside production every answer is checked against its own schema; a mismatch is our fault and answers 500. */
export function checkAnswer(
  deps: Deps,
  input: { readonly route: Route; readonly answer: RouteAnswer },
): void {
  if (deps.settings.environment === 'production') return;
  const { route, answer } = input;
  const declared = route.responses[answer.status];
  const name = `${route.method} ${route.path} ${String(answer.status)}`;
  if (declared === undefined) throw new Error(`${name} is not declared`);
  const value = readJson(answer);
  if (value === undefined || declared.schema === undefined) return;
  const parsed = declared.schema.safeParse(value);
  if (parsed.success) return;
  const paths = parsed.error.issues.map((issue) => issue.path.join('.'));
  deps.log.error({ route: name, paths }, 'an answer does not match its schema');
  throw new Error(`${name} does not match its schema at ${paths.join(', ')}`);
}

function readJson(answer: RouteAnswer): unknown {
  if ('json' in answer) return answer.json;
  if ('text' in answer && answer.type.startsWith('application/json'))
    return JSON.parse(answer.text);
  return undefined;
}
