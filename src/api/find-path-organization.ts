const place = /^\/v1\/organizations\/\{(\w+)\}/;

/** The organization a path names: a login acts for that one, if its person is a member. */
export function findPathOrganization(
  path: string,
  params: Readonly<Record<string, string>>,
): string | undefined {
  const name = place.exec(path)?.[1];
  return name === undefined ? undefined : params[name];
}
