import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { z } from 'zod';

const Parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().optional(),
  schema: z.record(z.string(), z.unknown()),
});
type Parameter = z.infer<typeof Parameter>;

const Operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.record(z.string(), z.unknown())).default([]),
  requestBody: z
    .looseObject({
      required: z.boolean().optional(),
      content: z.record(z.string(), z.looseObject({ schema: z.unknown() })),
    })
    .optional(),
});

const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

type Route = {
  readonly template: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
};

export type CheckedFetch = {
  /** Sends a request after checking it; a request that GitHub's description does not allow is never sent. */
  readonly fetch: typeof fetch;
  /** Every request that was not allowed, with the reasons. */
  readonly violations: readonly string[];
  /** The operations that were called, by GitHub's own ids. */
  readonly operations: ReadonlySet<string>;
  /** Throws with the list when there is one. */
  assertClean(): void;
};

/** A fetch that holds every request against GitHub's own OpenAPI description. */
export async function openapiCheckedFetch(options: {
  readonly baseUrl: string;
  readonly description?: 'api.github.com' | 'ghes-3.19';
}): Promise<CheckedFetch> {
  const name = options.description ?? 'api.github.com';
  const require = createRequire(import.meta.url);
  const file =
    name === 'ghes-3.19'
      ? require.resolve('@octokit/openapi/generated/ghes-3.19.json')
      : require.resolve('@octokit/openapi/generated/api.github.com.json');
  const document = Document.parse(JSON.parse(await readFile(file, 'utf8')));
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, logger: false });
  formats.default(ajv);
  ajv.addSchema(document, 'github');
  const routes = Object.keys(document.paths)
    .map(toRoute)
    // Literal segments win over parameters: /a/b before /a/{x}.
    .toSorted((a, b) => a.names.length - b.names.length);
  const basePath = new URL(options.baseUrl).pathname.replace(/\/$/, '');
  const compiled = new Map<string, ValidateFunction>();
  const violations: string[] = [];
  const operations = new Set<string>();

  const resolve = (schema: unknown): Record<string, unknown> => {
    const object = z.record(z.string(), z.unknown()).catch({}).parse(schema);
    const pointer = object['$ref'];
    if (typeof pointer !== 'string') return object;
    const found = pointer
      .slice(2)
      .split('/')
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>((at, key) => z.record(z.string(), z.unknown()).parse(at)[key], document);
    return resolve(found);
  };

  const check = (key: string, schema: unknown, value: unknown): string[] => {
    const validate = compiled.get(key) ?? ajv.compile(rebase(schema));
    compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((it) => `${it.instancePath || '/'} ${it.message ?? ''}`);
  };

  const problemsOf = (method: string, url: URL, body: unknown): string[] => {
    if (!url.pathname.startsWith(`${basePath}/`)) return [`path is not below ${basePath}`];
    const path = url.pathname.slice(basePath.length);
    const found = routes
      .map((route) => ({ route, match: route.pattern.exec(path) }))
      .find(
        ({ route, match }) => match !== null && method in (document.paths[route.template] ?? {}),
      );
    if (!found?.match) return ['no such operation'];
    const operation = Operation.parse(document.paths[found.route.template]?.[method]);
    operations.add(operation.operationId);
    const id = operation.operationId;
    const parameters = operation.parameters.map((it) => Parameter.parse(resolve(it)));
    const problems: string[] = [];
    found.route.names.forEach((parameter, index) => {
      const declared = parameters.find((it) => it.in === 'path' && it.name === parameter);
      const value = decodeURIComponent(found.match?.[index + 1] ?? '');
      if (!declared) return;
      const errors = check(`${id} path ${parameter}`, declared.schema, coerce(declared, value));
      problems.push(...errors.map((it) => `path parameter ${parameter}: ${it}`));
    });
    for (const [key, value] of url.searchParams) {
      const declared = parameters.find((it) => it.in === 'query' && it.name === key);
      if (!declared) {
        problems.push(`unknown query parameter ${key}`);
        continue;
      }
      const errors = check(`${id} query ${key}`, declared.schema, coerce(declared, value));
      problems.push(...errors.map((it) => `query parameter ${key}: ${it}`));
      if (key === 'per_page' && Number(value) > 100) problems.push('per_page is over 100');
    }
    for (const declared of parameters) {
      const isMissing =
        declared.in === 'query' &&
        declared.required === true &&
        !url.searchParams.has(declared.name);
      if (isMissing) problems.push(`missing query parameter ${declared.name}`);
    }
    return [...problems, ...bodyProblems(id, operation, body)];
  };

  const bodyProblems = (
    id: string,
    operation: z.infer<typeof Operation>,
    body: unknown,
  ): string[] => {
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (body === undefined) {
      return operation.requestBody?.required === true ? ['missing body'] : [];
    }
    if (schema === undefined) return ['a body where none is taken'];
    return [
      ...check(`${id} body`, schema, body).map((it) => `body: ${it}`),
      ...unknownProperties(schema, body, 'body'),
    ];
  };

  /** The descriptions leave objects open, so ajv alone would let a misspelt property pass. */
  const unknownProperties = (schema: unknown, value: unknown, at: string): string[] => {
    const shape = resolve(schema);
    if (Array.isArray(value)) {
      return value.flatMap((item, index) =>
        unknownProperties(shape['items'] ?? {}, item, `${at}[${index}]`),
      );
    }
    if (typeof value !== 'object' || value === null) return [];
    const variants = ['allOf', 'anyOf', 'oneOf'].flatMap((key) =>
      z.array(z.unknown()).catch([]).parse(shape[key]),
    );
    const known = Object.fromEntries(
      [...variants.map(resolve), shape].flatMap((it) =>
        Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(it['properties'])),
      ),
    );
    if (Object.keys(known).length === 0) return [];
    return Object.entries(value).flatMap(([key, item]) =>
      key in known
        ? unknownProperties(known[key], item, `${at}.${key}`)
        : [`${at}: unknown property ${key}`],
    );
  };

  const checkedFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    const method = request.method.toLowerCase();
    const url = new URL(request.url);
    const problems = problemsOf(method, url, text === '' ? undefined : JSON.parse(text));
    if (problems.length === 0) return fetch(input, init);
    const violation = `${request.method} ${url.pathname}: ${problems.join('; ')}`;
    violations.push(violation);
    throw new Error(`not allowed by GitHub's description: ${violation}`);
  };

  return {
    fetch: checkedFetch,
    violations,
    operations,
    assertClean: () => {
      if (violations.length > 0)
        throw new Error(`requests GitHub refuses:\n${violations.join('\n')}`);
    },
  };
}

function toRoute(template: string): Route {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  const source = template
    .split(/\{[^}]+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('([^/]+)');
  return { template, pattern: new RegExp(`^${source}$`), names };
}

function coerce(parameter: Parameter, value: string): unknown {
  const type = parameter.schema['type'];
  if (type === 'integer' || type === 'number') return /^-?\d+$/.test(value) ? Number(value) : value;
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

/** References inside the document start at its root; compiled apart they need its name. */
function rebase(schema: unknown): object {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}
