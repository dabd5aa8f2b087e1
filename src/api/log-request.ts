import type { Principal } from '../contract/principal.ts';
import type { Deps } from '../use-cases/deps.ts';
import type { Route } from './route.ts';

/** One line and one observation per request: the route's pattern, never the path, query, body or key. */
export function logRequest(
  deps: Deps,
  input: {
    readonly requestId: string;
    readonly method: string;
    readonly route: Route | null;
    readonly principal: Principal | null;
    readonly status: number;
    readonly milliseconds: number;
  },
): void {
  const route = input.route?.path ?? '(unknown)';
  const method = input.route === null ? 'OTHER' : input.method;
  deps.metrics.observeRequest({
    method,
    route,
    status: input.status,
    seconds: input.milliseconds / 1000,
  });
  const level = input.route?.access.kind === 'open' ? 'debug' : 'info';
  deps.log[level](
    {
      requestId: input.requestId,
      method,
      route,
      status: input.status,
      ms: Math.round(input.milliseconds * 10) / 10,
      keyId: input.principal?.keyId,
      organizationId: input.principal?.organizationId,
    },
    'request',
  );
}
