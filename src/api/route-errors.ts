import type { ErrorCode } from '../contract/error-code.ts';
import type { Route } from './route.ts';

/** Every error a route can answer with: what it declares, and what comes with its key and its body. */
export function routeErrors(route: Route): readonly ErrorCode[] {
  const { kind, scopes, invalidKey, organization } = route.access;
  const codes = new Set<ErrorCode>(route.errors);
  codes.add('INTERNAL_ERROR');
  if (kind !== 'open') codes.add('RATE_LIMITED').add('SERVICE_UNAVAILABLE').add('VALIDATION_ERROR');
  if (kind !== 'open' && invalidKey === 'refuse') codes.add('UNAUTHORIZED');
  if (kind === 'key' && organization !== 'optional') codes.add('ORG_LOCKED').add('NO_ORG');
  if (scopes.length > 0) codes.add('FORBIDDEN');
  if (route.body !== undefined) {
    codes.add('INVALID_JSON').add('PAYLOAD_TOO_LARGE').add('UNSUPPORTED_MEDIA_TYPE');
  }
  return [...codes].sort();
}
