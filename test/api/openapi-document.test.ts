import { Validator } from '@seriousme/openapi-schema-validator';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import createClient from 'openapi-fetch';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { routes } from '../../src/api/routes/index.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const root = join(import.meta.dirname, '../..');
const Document = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        summary: z.string().min(5),
        tags: z.array(z.string().min(1)).length(1),
        operationId: z.string().min(3),
      }),
    ),
  ),
});

/** What a program would be written against; its types come from the document alone. */
const program = `
import createClient from 'openapi-fetch';
import type { paths } from './api.js';
// Scans can answer as SARIF too; a client says which of both it reads.
const client = createClient<paths, 'application/json'>({ baseUrl: 'http://127.0.0.1' });
export async function smoke(): Promise<number> {
  const { data, error } = await client.POST('/v1/scan', { body: { text: 'hello' } });
  if (error) throw new Error(error.error.message);
  const score: number | null = data.trust_score;
  const runs = await client.GET('/v1/agent-runs', { params: { query: { limit: 5 } } });
  const total: number | undefined = runs.data?.total;
  const run = await client.GET('/v1/agent-runs/{runId}', { params: { path: { runId: 'run_x' } } });
  const status: 'pending' | 'running' | 'completed' | 'failed' | 'cancelled' | undefined = run.data?.status;
  // @ts-expect-error -- there is no such route
  await client.GET('/v1/nothing');
  // @ts-expect-error -- a text is a text
  await client.POST('/v1/scan', { body: { text: 7 } });
  return (score ?? 0) + (total ?? 0) + (status ?? '').length;
}
`;

let server: TestServer;
let folder: string;
let document: z.infer<typeof Document>;

beforeAll(async () => {
  server = await startTestServer();
  const response = await fetch(`${server.url}/openapi.json`);
  document = Document.parse(await response.json());
  // Beside the sources, where packages are found.
  folder = await mkdtemp(join(root, 'node_modules/.openapi-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await server.close();
});

describe('the OpenAPI document that the server serves', () => {
  test('is OpenAPI 3.1 to a validator of others', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  test('is not valid to it when it is broken', async () => {
    const broken = structuredClone(document);
    Object.assign(broken.paths['/v1/agent-runs']?.['get'] ?? {}, { responses: 7 });
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  test('has a summary, a tag and a name of its own for every operation', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThanOrEqual(routes.length);
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test('gives a typed client that compiles', async () => {
    const types = await openapiTypescript(JSON.stringify(document));
    await writeFile(join(folder, 'api.ts'), astToString(types));
    await writeFile(join(folder, 'program.ts'), program);
    const options = { strict: true, noEmit: true, skipLibCheck: true };
    const config = {
      compilerOptions: { ...options, module: 'nodenext', target: 'es2022', types: ['node'] },
      files: ['program.ts', 'api.ts'],
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const tsc = join(root, 'node_modules/.bin/tsc');
    const told = await promisify(execFile)(tsc, ['-p', folder]).catch(
      (error: { stdout: string }) => error,
    );
    expect(told.stdout).toBe('');
  }, 60_000);

  test('gives a client that the server understands', async () => {
    const client = createClient<Record<string, never>>({
      baseUrl: server.url,
    }) as unknown as Client;
    const headers = { Authorization: `Bearer ${await server.key(['admin'])}` };
    const scan = await client.POST('/v1/scan', { headers, body: { text: 'hello' } });
    expect(scan.data).toMatchObject({ trust_score: 100, status: 'completed' });
    const url = 'https://github.com/octo/agents';
    const run = await client.POST('/v1/agent-runs', { headers, body: { url, trigger: 'api' } });
    const { id: runId } = z.object({ id: z.string() }).parse(run.data);
    const shown = await client.GET('/v1/agent-runs/{runId}', {
      headers,
      params: { path: { runId } },
    });
    expect(shown.data).toMatchObject({ id: runId, status: 'pending' });
    const refused = await client.GET('/v1/agent-runs', { params: {} });
    expect(refused.error).toMatchObject({ error: { code: 'UNAUTHORIZED' } });
  });
});

type Ask = (
  path: string,
  options: object,
) => Promise<{ readonly data?: unknown; readonly error?: unknown }>;
type Client = { readonly GET: Ask; readonly POST: Ask };
