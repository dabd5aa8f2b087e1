import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRepositoryConfig } from '../../src/engine/parse-repository-config.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const readSchema = (): object =>
  JSON.parse(readFileSync(new URL('../../schema/skillgate.json', import.meta.url), 'utf8'));

test('the committed schema is what the server answers, without a key and from any page', async () => {
  const response = await fetch(`${server.url}/schema/skillgate.json`);
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  // When this fails: write the answer to schema/skillgate.json.
  expect(await response.json()).toEqual(readSchema());
});

describe('an editor and the server agree', () => {
  const ajv = new Ajv({ allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(readSchema());
  const reason = 'reviewed, a vendor sample';
  test.each<[string, boolean, string]>([
    ['an empty mapping', true, '{}'],
    ['the modes', true, 'mode: observe\ngate: all\ncomment: always'],
    ['rules by id and folder', true, 'rules: { obfuscation: monitor, a-b/c-d: block }'],
    [
      'an exception by fingerprint',
      true,
      `ignore: [{ fingerprint: ab, reason: "${reason}", expires_at: 2026-01-31T00:00:00Z }]`,
    ],
    ['an unknown key', false, 'treshold: 5'],
    ['an unknown word', false, 'mode: off'],
    ['a score beyond 100', false, 'threshold: 101'],
    ['a rule id with spaces', false, 'rules: { "not an id": block }'],
    ['an exception without an end', false, `ignore: [{ fingerprint: ab, reason: "${reason}" }]`],
    [
      'an exception for nothing',
      false,
      `ignore: [{ reason: "${reason}", expires_at: 2026-01-31T00:00:00Z }]`,
    ],
    [
      'a reason of two letters',
      false,
      'ignore: [{ fingerprint: ab, reason: ok, expires_at: 2026-01-31T00:00:00Z }]',
    ],
  ])('%s: %s', (_name, isValid, text) => {
    const now = new Date('2026-01-01T00:00:00Z');
    expect(parseRepositoryConfig({ text, now }).problems.length === 0).toBe(isValid);
    expect(validate(parse(text))).toBe(isValid);
  });
});
