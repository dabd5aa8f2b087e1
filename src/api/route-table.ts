import type { Method, Route } from './route.ts';

type Entry = {
  readonly segments: readonly string[];
  readonly methods: Map<Method, Route>;
};

export type RouteMatch = {
  readonly methods: ReadonlyMap<Method, Route>;
  readonly params: Readonly<Record<string, string>>;
};

export type RouteTable = { readonly find: (path: string) => RouteMatch | null };

const scanMounts = ['/v1', '/api/v1'] as const;

/** Looks paths up: case-sensitive, one trailing slash tolerated, literal segments before `{placeholders}`. */
export function routeTable(routes: readonly Route[]): RouteTable {
  const entries = new Map<string, Entry>();
  for (const route of routes) {
    const mounts = route.family === 'scan' ? scanMounts : [''];
    for (const mount of mounts) addRoute(entries, `${mount}${route.path}`, route);
  }
  // Literal segments sort before placeholders, so `/docs/{asset}` never hides `/docs/x`.
  const ordered = [...entries.values()].sort((a, b) => countPlaceholders(a) - countPlaceholders(b));
  return {
    find(path) {
      const wanted = splitPath(path);
      if (wanted === null) return null;
      for (const { segments, methods } of ordered) {
        const params = matchSegments(segments, wanted);
        if (params !== null) return { methods, params };
      }
      return null;
    },
  };
}

function addRoute(entries: Map<string, Entry>, path: string, route: Route): void {
  const segments = path.split('/').slice(1);
  const shape = segments.map((segment) => (isPlaceholder(segment) ? '{}' : segment)).join('/');
  const entry = entries.get(shape) ?? { segments, methods: new Map<Method, Route>() };
  if (entry.methods.has(route.method)) throw new Error(`Two routes for ${route.method} ${path}`);
  entry.methods.set(route.method, route);
  entries.set(shape, entry);
}

/** Decoded segments; null when an escape is broken, which no route can match. */
function splitPath(path: string): readonly string[] | null {
  const whole = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  try {
    return whole.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}

function matchSegments(
  segments: readonly string[],
  wanted: readonly string[],
): Record<string, string> | null {
  if (segments.length !== wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = wanted[index] ?? '';
    if (isPlaceholder(segment)) {
      if (value === '') return null;
      params[segment.slice(1, -1)] = value;
    } else if (segment !== value) return null;
  }
  return params;
}

function isPlaceholder(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}

function countPlaceholders(entry: Entry): number {
  return entry.segments.filter(isPlaceholder).length;
}
