import type { Method } from './route.ts';

/** Value of `Allow`: the methods of a path, HEAD wherever GET is. */
export function allowedMethods(methods: readonly Method[]): string {
  return methods
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(', ');
}
