import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openapi } from '../../src/api/openapi.ts';
import type { Route } from '../../src/api/route.ts';
import { routeFamily } from '../../src/api/route-family.ts';
import { routes } from '../../src/api/routes/index.ts';

const folder = new URL('../../src/api/routes/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && path !== 'index.ts',
);
const Module = z.record(
  z.string(),
  z.custom<Route>((value) => typeof value === 'object'),
);

describe('the list of routes', () => {
  test('is the folder', async () => {
    const found = await Promise.all(
      files.map(async (path) => {
        const module = Module.parse(await import(new URL(path, folder).href));
        const name = path.split('/').at(-1)?.replace('.ts', '') ?? '';
        const exportName = name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
        expect({ path, exports: Object.keys(module) }).toEqual({ path, exports: [exportName] });
        return module[exportName];
      }),
    );
    expect(new Set(found)).toEqual(new Set(routes));
    expect(routes).toHaveLength(files.length);
  });

  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s stands in its family and declares its path parameters',
    (_name, route) => {
      const mounted = route.family === 'scan' ? `/v1${route.path}` : route.path;
      expect(routeFamily(mounted)).toBe(route.family);
      const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const schema = z.toJSONSchema(route.params, { io: 'input', unrepresentable: 'any' });
      expect(Object.keys(schema.properties ?? {})).toEqual(names);
    },
  );
});

describe('the OpenAPI document', () => {
  const document = openapi({ routes, publicUrl: 'https://skillgate.example.test' });

  test('is JSON without dangling references', () => {
    const text = JSON.stringify(document);
    const Components = z.object({
      components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
    });
    const { schemas } = Components.parse(document).components;
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(schemas).toHaveProperty([name ?? '']);
    }
    expect(text).not.toContain('"$id"');
  });

  test('has every route, those of the Scan API at both mounts', () => {
    const Paths = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
    const { paths } = Paths.parse(document);
    for (const route of routes) {
      const mounts = route.family === 'scan' ? ['/v1', '/api/v1'] : [''];
      for (const mount of mounts) {
        expect(paths[`${mount}${route.path}`]).toHaveProperty(route.method.toLowerCase());
      }
    }
  });
});
