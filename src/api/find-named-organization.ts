import { parseQuery } from './parse-query.ts';

const place = /^\/v1\/organizations\/\{(\w+)\}/;

/** The organization a path (or `orgId` of the credits) names: a login acts for that one, if its person is a member. */
export function findNamedOrganization(input: {
  /** The route's pattern. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly search: string;
}): string | undefined {
  const name = place.exec(input.path)?.[1];
  if (name !== undefined) return input.params[name];
  if (!input.path.startsWith('/v1/credits')) return undefined;
  const { orgId } = parseQuery(input.search);
  return typeof orgId === 'string' ? orgId : undefined;
}
