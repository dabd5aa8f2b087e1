import { createHash, timingSafeEqual } from 'node:crypto';
import type { ZodType } from 'zod';
import { ApiError } from '../contract/api-error.ts';
import type { Deps } from '../use-cases/deps.ts';
import { defineRoute } from './define-route.ts';
import { openAccess } from './open-access.ts';
import type { Route, RouteDefinition } from './route.ts';

/**
 * A route for workers and schedulers of the operator: behind the internal token, and not there at all without one. No key
 * of a user opens it, and no window counts it.
 */
export function defineInternalRoute<
  Params extends ZodType,
  Query extends ZodType,
  Body extends ZodType,
>(
  definition: Omit<RouteDefinition<Params, Query, Body, null>, 'access' | 'family' | 'tag'>,
): Route {
  const route = defineRoute({
    ...definition,
    ...({ family: 'public', tag: 'Internal', access: openAccess } as const),
    errors: ['UNAUTHORIZED', 'NOT_FOUND', ...definition.errors],
  });
  return {
    ...route,
    run: (deps, request) => {
      checkToken(deps, request.headers['authorization']);
      return route.run(deps, request);
    },
  };
}

function checkToken(deps: Deps, authorization: string | undefined): void {
  const { internalToken } = deps.settings;
  if (internalToken === undefined) {
    throw new ApiError('NOT_FOUND', 'There is no such route; see /docs.');
  }
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  if (timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${internalToken}`))) return;
  throw new ApiError('UNAUTHORIZED', 'Send the internal token as a bearer token.', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
