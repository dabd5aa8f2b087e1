import type { Fact } from '../../behaviour/fact.ts';
import { findPath } from '../../behaviour/find-path.ts';
import { defineRule } from '../define-rule.ts';
import { flowEvidence } from '../flow-evidence.ts';

export const untrustedInput = defineRule({
  id: 'execution/untrusted-input',
  title: 'What a caller or request hands over is run, queried or rebuilt unchecked',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [90, 91, 95, 136],
  kinds: ['skill', 'agent_config'],
  cwe: [78, 89, 94, 95, 502],
  owasp: ['LLM05:2025', 'ASI05', 'AST05'],
  atlas: ['T0050'],
  why: 'The agent hands such code whatever a page, file or person told it; that text then runs with the rights of the user.',
  fix: 'Parse instead of evaluating, hand commands over as an argument array, bind query values, and accept only known values.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (!isSink(sink)) continue;
      const from = sink.steeredBy ?? sink.inputs;
      const path =
        (sink.kind === 'exec-dynamic'
          ? findPath(sink, ({ kind }) => kind === 'deserialise', from)
          : null) ?? findPath(sink, isOutside, from);
      const source = path?.[0];
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence === null || source === undefined) continue;
      const severity = severityOf(sink, source);
      if (severity !== null) yield { ...evidence, severity };
    }
  },
  examples: {
    bad: [
      {
        path: 'scripts/reckon.py',
        text: 'def reckon(term):\n    """Work out a term."""\n    return eval(term)\n',
        lines: [3],
        files: {
          'SKILL.md': '---\nname: reckon\ndescription: Reckon\n---\nUse scripts/reckon.py.\n',
        },
      },
      {
        path: 'scripts/find.py',
        text: 'import sqlite3\n\ndef orders(name):\n    db = sqlite3.connect("shop.db")\n    return db.execute(f"SELECT * FROM orders WHERE name = \'{name}\'").fetchall()\n',
        lines: [5],
        files: {
          'SKILL.md': '---\nname: find\ndescription: Find orders\n---\nUse scripts/find.py.\n',
        },
      },
      {
        path: 'scripts/serve.py',
        text: 'import os\nfrom flask import Flask, request\n\napp = Flask("x")\n\n@app.route("/ping")\ndef ping():\n    return os.popen("ping -c 1 " + request.args.get("host")).read()\n',
        lines: [8],
        files: { 'SKILL.md': '---\nname: serve\ndescription: Serve\n---\nRun scripts/serve.py.\n' },
      },
      {
        path: 'scripts/load.py',
        text: 'import pickle\n\ndef restore(blob):\n    return pickle.loads(blob)\n',
        lines: [4],
        files: { 'SKILL.md': '---\nname: load\ndescription: Load\n---\nUse scripts/load.py.\n' },
      },
    ],
    good: [
      {
        path: 'scripts/reckon.py',
        text: 'import ast\n\ndef reckon(term):\n    return ast.literal_eval(term)\n',
        because: 'only literals are read',
      },
      {
        path: 'scripts/run.py',
        text: 'import subprocess\n\ndef run(cmd):\n    return subprocess.run(cmd, shell=True)\n\nrun("make all")\n',
        because: 'a wrapper whose callers write the command out',
      },
      {
        path: 'scripts/find.py',
        text: 'import sqlite3\n\ndef orders(name):\n    db = sqlite3.connect("shop.db")\n    return db.execute("SELECT * FROM orders WHERE name = ?", (name,)).fetchall()\n',
        because: 'the value is bound',
      },
      {
        path: 'scripts/count.py',
        text: 'import sqlite3\n\ndef rows(table):\n    db = sqlite3.connect("shop.db")\n    return db.execute(f"SELECT count(*) FROM {table}").fetchone()\n',
        because: 'a table name cannot be bound, and is not a value',
      },
      {
        path: 'scripts/show.py',
        text: 'import sys\n\nprint(open(sys.argv[1]).read())\n',
        because: 'the person names the file',
      },
    ],
  },
});

function isSink({ kind, traits }: Fact): boolean {
  if (kind === 'exec-local') return traits.has('shell');
  if (kind === 'net-get') return true;
  return kind === 'exec-dynamic' || kind === 'deserialise' || kind === 'query-database';
}

function isOutside({ kind, operand }: Fact): boolean {
  return kind === 'read-untrusted' || (kind === 'read-env' && operand === 'argv');
}

/** A value in quotes or behind a comparison; names of tables and columns cannot be bound. */
const VALUE = /(?:=|\blike|\bin\s?\(|\bvalues\s?\()\s{0,3}\(?\s{0,3}['"]?%?…|['"]%?…/i;

function severityOf(sink: Fact, source: Fact): 'high' | 'medium' | 'low' | null {
  const operands = sink.operands ?? [];
  const isRequest = source.operand === 'request';
  switch (sink.kind) {
    case 'net-get':
      // a proxy for whoever asks
      return isRequest && operands.every((text) => text.startsWith('…')) ? 'high' : null;
    case 'query-database':
      if (!operands.some((text) => VALUE.test(text))) return null;
      return source.kind === 'read-env' ? 'low' : 'high';
    case 'exec-dynamic':
      if (isModule(sink)) return null;
      // code that travels in a file of data
      if (source.kind === 'deserialise') return 'high';
      return source.kind === 'read-env' ? 'medium' : 'high';
    case 'deserialise':
      return source.kind === 'read-env' ? 'low' : 'high';
    default:
      // a wrapper that is given the whole command runs what its callers write out
      if (isRequest) return 'high';
      if (!operands.some((text) => /^[^…]{2}/.test(text) && text.includes('…'))) return null;
      return source.kind === 'read-env' ? 'low' : 'high';
  }
}

/** `compile(source, file, 'exec')` of a file that is checked, not run. */
function isModule({ place }: Fact): boolean {
  return /^(?:builtins\.)?compile\s?\(/.test(place.file.text.slice(place.start, place.start + 20));
}
