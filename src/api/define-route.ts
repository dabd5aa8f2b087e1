import type { ZodType } from 'zod';
import type { Caller } from '../contract/caller.ts';
import type { Principal } from '../contract/principal.ts';
import { parseInput } from './parse-input.ts';
import type { Route, RouteDefinition } from './route.ts';

/**
 * Makes a route: schemas, access, declared answers and errors, and a handler that makes one use-case call.
 * The router does everything before (key, limits, body) and after (headers, envelope, answer check).
 */
export function defineRoute<
  Params extends ZodType,
  Query extends ZodType,
  Body extends ZodType,
  Admitted extends Caller | Principal | null,
>(definition: RouteDefinition<Params, Query, Body, Admitted>): Route {
  const { access, handle, body, ...rest } = definition;
  return {
    ...rest,
    ...(body === undefined ? {} : { body }),
    access,
    run: async (deps, request) =>
      handle(deps, {
        ...request,
        principal: access.admit(request.caller),
        params: parseInput(definition.params, { part: 'path', value: request.params }),
        query: parseInput(definition.query, { part: 'query', value: request.query }),
        rawBody: request.body,
        body:
          body === undefined
            ? undefined
            : parseInput(body.schema, { part: 'body', value: request.body }),
      }),
  };
}
