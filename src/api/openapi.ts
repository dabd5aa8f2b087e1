import { z, type ZodType } from 'zod';
import { errorStatus } from '../contract/error-status.ts';
import { namedSchemas } from './named-schemas.ts';
import type { Route, RouteResponse } from './route.ts';
import { routeErrors } from './route-errors.ts';

type Json = Record<string, unknown>;

const prefix = '#/components/schemas/';

/** The OpenAPI 3.1 document of the routes, made from the schemas that check requests and answers. */
export function openapi(input: {
  readonly routes: readonly Route[];
  readonly publicUrl: string;
}): Json {
  const paths: Record<string, Json> = {};
  const answers = describeAnswers(input.routes);
  for (const route of input.routes) {
    const operation = describeOperation(route, answers.refs);
    for (const mount of route.family === 'scan' ? ['/v1', '/api/v1'] : ['']) {
      const path = `${mount}${route.path}`;
      const operationId = nameOperation(route.method, path);
      paths[path] = {
        ...paths[path],
        [route.method.toLowerCase()]: { operationId, ...operation },
      };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Skillgate',
      version: '1.0.0',
      description:
        'Scans agent skills, MCP servers, rules files, hooks and prompts before they are installed.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: input.publicUrl }],
    tags: [...new Set(input.routes.map(({ tag }) => tag))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: answers.schemas,
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    },
  };
}

/** Schemas of all answers as components that refer to each other, and where each stands. */
function describeAnswers(routes: readonly Route[]): {
  schemas: Json;
  refs: ReadonlyMap<ZodType, string>;
} {
  const refs = new Map<ZodType, string>();
  for (const [name, schema] of Object.entries(namedSchemas)) refs.set(schema, name);
  for (const route of routes) {
    for (const [status, { schema }] of Object.entries(route.responses)) {
      if (schema === undefined || refs.has(schema)) continue;
      refs.set(schema, `${nameOperation(route.method, route.path)}${status}`);
    }
  }
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of refs) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `${prefix}${id}`,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Answers may gain fields; clients must not refuse them.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return {
    refs,
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, dropIds({ ...schema })]),
    ),
  };
}

function describeOperation(route: Route, refs: ReadonlyMap<ZodType, string>): Json {
  const { access, body, family } = route;
  const parameters = [
    ...describeParameters(route.params, 'path'),
    ...describeParameters(route.query, 'query'),
  ];
  return {
    summary: route.summary,
    tags: [route.tag],
    ...(access.kind === 'key' ? { security: [{ key: [] }] } : {}),
    ...(access.kind === 'anonymous' ? { security: [{}, { key: [] }] } : {}),
    ...(access.scopes.length > 0 ? { description: `Scope: ${access.scopes.join(' or ')}.` } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              ['application/json', ...(body.multipart ? ['multipart/form-data'] : [])].map(
                (type) => [type, { schema: describeInput(body.schema) }],
              ),
            ),
          },
        }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.responses).map(([status, response]) => [
          status,
          describeResponse(response, refs),
        ]),
      ),
      ...describeErrors(route, `${prefix}${family === 'scan' ? 'ScanError' : 'PublicError'}`),
    },
  };
}

function describeResponse(response: RouteResponse, refs: ReadonlyMap<ZodType, string>): Json {
  const { schema, types = [], description } = response;
  const content: Json = Object.fromEntries(types.map((type) => [type, {}]));
  if (schema !== undefined) {
    content['application/json'] = { schema: { $ref: `${prefix}${refs.get(schema) ?? ''}` } };
  }
  return { description, ...(Object.keys(content).length > 0 ? { content } : {}) };
}

function describeErrors(route: Route, ref: string): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of routeErrors(route)) {
    const status = errorStatus[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(', '), content: { 'application/json': { schema: { $ref: ref } } } },
    ]),
  );
}

function describeParameters(schema: ZodType, place: 'path' | 'query'): Json[] {
  const { properties, required } = describeInput(schema);
  return Object.entries(properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (Array.isArray(required) && required.includes(name)),
    schema: property,
  }));
}

function describeInput(schema: ZodType): Json {
  return dropIds({ ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) });
}

function dropIds(schema: Json): Json {
  const { $schema: _dialect, $id: _id, '~standard': _standard, ...rest } = schema;
  return rest;
}

/** `getV1OrganizationsById` and the like: unique because method and path are. */
function nameOperation(method: string, path: string): string {
  const words = path
    .split(/[/{}._-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${method.toLowerCase()}${words.join('')}`;
}
