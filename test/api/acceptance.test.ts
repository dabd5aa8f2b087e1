import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let scoreless: Server;
let key: string;
let folder: string;

/** The scripts are run as people run them, so they need what they name. */
const missing = ['bash', 'curl', 'jq'].filter(
  (name) => spawnSync(name, ['--version']).error !== undefined,
);
if (missing.length > 0) console.warn(`Scripts of the contract skipped: no ${missing.join(', ')}`);
const canRun = missing.length === 0;

const benign =
  '---\nname: greet\ndescription: Greets people by name.\n---\n\n# Greet\n\nSay hello.\n';
const hostile = '# Setup\n\n```sh\necho "ZWNobyBoaQo=" | base64 -d | bash\n```\n';

beforeAll(async () => {
  server = await startTestServer();
  scoreless = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end('{"trust_score":null,"status":"queued"}');
  });
  await new Promise<void>((resolve) => scoreless.listen(0, '127.0.0.1', resolve));
  key = await server.key(['scan', 'read', 'fix']);
  folder = await mkdtemp(join(tmpdir(), 'sg-'));
  await writeFile(join(folder, 'skill.zip'), zipSync({ 'x/SKILL.md': strToU8(benign) }));
});
afterAll(async () => {
  await server.close();
  scoreless.close();
  await rm(folder, { recursive: true, force: true });
});

function bash(script: string, environment: Record<string, string> = {}) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const env = {
      PATH: process.env.PATH ?? '',
      SKILLGATE_URL: server.url,
      SKILLGATE_API_KEY: key,
      ...environment,
    };
    execFile('bash', ['-c', script], { cwd: folder, env }, (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout });
    });
  });
}

const mounts = ['v1', 'api/v1'];

describe.runIf(canRun).each(mounts)('the gate script of the contract, under /%s', (mount) => {
  const gate = `set -uo pipefail
RESULT=$(jq -n --rawfile text my-skill.md '{text: $text, layer2: true}' |
  curl -sS --fail-with-body -X POST "$SKILLGATE_URL/${mount}/scan" \\
    -H "Authorization: Bearer $SKILLGATE_API_KEY" -H "Content-Type: application/json" --data-binary @-) ||
  { echo "scan failed: $RESULT" >&2; exit 2; }
SCORE=$(jq -er '.trust_score' <<<"$RESULT") || { echo "no score in the answer" >&2; exit 2; }
if [ "$SCORE" -lt 70 ]; then echo "gate failed: trust score $SCORE is below 70" >&2; exit 1; fi
echo "gate passed: $SCORE"`;

  test.each<[string, string, Record<string, string>, number]>([
    ['passes a benign file', benign, {}, 0],
    ['fails a dangerous one', hostile, {}, 1],
    ['is an error with a wrong key', benign, { SKILLGATE_API_KEY: 'sk-wrong' }, 2],
    ['is an error without a server', benign, { SKILLGATE_URL: 'http://127.0.0.1:9' }, 2],
    ['is an error for an empty file', '', {}, 2],
  ])('%s', async (_name, text, environment, code) => {
    await writeFile(join(folder, 'my-skill.md'), text);
    expect((await bash(gate, environment)).code).toBe(code);
  });

  test('is an error for an answer without a score', async () => {
    await writeFile(join(folder, 'my-skill.md'), benign);
    const { port } = z.object({ port: z.number() }).parse(scoreless.address());
    const SKILLGATE_URL = `http://127.0.0.1:${String(port)}`;
    expect((await bash(gate, { SKILLGATE_URL })).code).toBe(2);
  });
});

describe.runIf(canRun).each(mounts)('the single calls of the contract, under /%s', (mount) => {
  const auth = '-H "Authorization: Bearer $SKILLGATE_API_KEY"';
  const json = "-H 'Content-Type: application/json'";
  test.each([
    [
      'JSON sent as a form',
      `${auth} -d '{"text":"You are a billing agent.","scan_type":"system_prompt"}'`,
      200,
    ],
    ['a form', `${auth} -d 'text=hello'`, 415],
    ['plain text', `${auth} -H 'Content-Type: text/plain' -d 'hello'`, 415],
    ['an empty object', `${auth} ${json} -d '{}'`, 400],
    ['an archive in SARIF', `${auth} -F file=@skill.zip -F layer2=true -F format=sarif`, 200],
    ['an asynchronous scan', `${auth} -H 'Prefer: respond-async' ${json} -d '{"text":"x"}'`, 202],
    ['no key', `-d '{"text":"x"}'`, 401],
    ['another method', `-X PUT ${auth}`, 405],
  ])('%s', async (_name, args, status) => {
    const script = `curl -sS -D - "$SKILLGATE_URL/${mount}/scan" ${args}`;
    const { output } = await bash(script);
    const head = output.slice(output.lastIndexOf('HTTP/1.1')).toLowerCase();
    expect(head).toContain(`http/1.1 ${String(status)} `);
    const expected: Readonly<Record<number, string>> = {
      202: 'location: ',
      401: 'www-authenticate: bearer',
      405: 'allow: post\r\n',
    };
    expect(head).toContain(expected[status] ?? 'x-request-id: req_');
    expect(head).toContain(status >= 400 ? '"request_id":"req_' : 'ratelimit-limit: 300');
  });
});

describe.runIf(canRun).each(mounts)('the script that scans and fixes, under /%s', (mount) => {
  test('a fix of an unknown scan is 404, as the single calls have it', async () => {
    const call = `curl -sS -D - "$SKILLGATE_URL/${mount}/fix" -H "Authorization: Bearer $SKILLGATE_API_KEY" -d '{"scan_id":"scn_unknown","finding_ids":["f_x"]}'`;
    const { output } = await bash(call);
    expect(output).toMatch(/^HTTP\/1\.1 404 [^]*"type":"not_found"/);
  });

  const script = `set -euo pipefail
api() { curl -sS --fail-with-body -X POST "$SKILLGATE_URL/${mount}/$1" -H "Authorization: Bearer $SKILLGATE_API_KEY" \\
  -H "Content-Type: application/json" --data-binary @-; }
SCAN=$(jq -n --rawfile text my-skill.md '{text: $text}' | api scan)
SCAN_ID=$(jq -er '.scan_id' <<<"$SCAN")
IDS=$(jq -c '[.findings[] | select(.severity == "critical" or .severity == "high") | select(.suppressed | not) | .id]' <<<"$SCAN")
if [ "$IDS" = "[]" ]; then echo "nothing to fix"; exit 0; fi
FIX=$(jq -n --arg id "$SCAN_ID" --argjson ids "$IDS" '{scan_id: $id, finding_ids: $ids, preserve_intent: true}' | api fix)
jq -j '.fixed' <<<"$FIX" > my-skill.fixed.md
jq -r '"\\(.new_trust_score) \\(.new_classification), unresolved: \\(.unresolved | length)"' <<<"$FIX"`;

  test('writes a file whose own scan has the score it was told', async () => {
    await writeFile(join(folder, 'my-skill.md'), hostile);
    const { code, output } = await bash(script);
    expect(code).toBe(0);
    const score = /^(\d+) \w+, unresolved: 0\n$/.exec(output)?.[1];
    const again = await bash(
      `jq -n --rawfile text my-skill.fixed.md '{text: $text}' | curl -sS "$SKILLGATE_URL/${mount}/scan" ` +
        `-H "Authorization: Bearer $SKILLGATE_API_KEY" -H 'Content-Type: application/json' --data-binary @- | jq -r .trust_score`,
    );
    expect(again.output.trim()).toBe(score);
  });

  test('calls nothing when there is nothing to fix', async () => {
    await writeFile(join(folder, 'my-skill.md'), benign);
    expect(await bash(script)).toEqual({ code: 0, output: 'nothing to fix\n' });
  });
});
