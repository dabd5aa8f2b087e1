const HOST = /(?<![a-z0-9-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi;

/** How often each host name (in lower case) stands in a text; a name counts for each of its parent domains too. */
export function countHosts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(HOST)) {
    let name = found.toLowerCase();
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.')) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      name = name.slice(dot + 1);
    }
  }
  return counts;
}
