import type { Fact } from '../../behaviour/fact.ts';
import { findPath } from '../../behaviour/find-path.ts';
import { defineRule } from '../define-rule.ts';
import { flowEvidence } from '../flow-evidence.ts';

export const untrustedPath = defineRule({
  id: 'execution/untrusted-path',
  title: 'What a caller or request hands over names a file below a fixed folder unchecked',
  severity: 'high',
  confidence: 0.65,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [136, 137],
  kinds: ['skill'],
  cwe: [22, 73],
  owasp: ['LLM05:2025', 'ASI05', 'AST05'],
  atlas: ['T0053'],
  why: 'A name with `../` in it leaves the folder: keys and settings of the user are read or changed instead.',
  fix: 'Resolve the path, links included, and refuse everything that is not below the folder.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (!PATHS.has(sink.kind) || sink.traits.has('guarded')) continue;
      if (!(sink.operands ?? []).some((text) => FIXED.test(text))) continue;
      const path = findPath(
        sink,
        ({ kind }) => kind === 'read-untrusted',
        sink.steeredBy ?? sink.inputs,
      );
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'scripts/read.py',
        text: 'import os\n\ndef page(name):\n    full = os.path.join("/srv/pages", name)\n    with open(full) as f:\n        return f.read()\n',
        lines: [5],
        files: {
          'SKILL.md': '---\nname: read\ndescription: Read pages\n---\nUse scripts/read.py.\n',
        },
      },
    ],
    good: [
      {
        path: 'scripts/read.py',
        text: 'import os\n\ndef page(name):\n    full = os.path.realpath(os.path.join("/srv/pages", name))\n    if not full.startswith("/srv/pages/"):\n        raise ValueError("outside")\n    return open(full).read()\n',
        because: 'the real path is compared',
      },
      {
        path: 'scripts/read.py',
        text: 'import os\n\ndef page(name):\n    return open(os.path.join("pages", name)).read()\n',
        because: 'a folder of the task itself',
      },
    ],
  },
});

const PATHS: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>([
  'read-file',
  'read-secret',
  'read-agent-config',
  'write-file',
  'write-agent-config',
  'delete',
]);

/** An absolute folder of the machine, then nothing but what was handed over; no folder for scratch files or devices. */
const FIXED = /^\/(?!tmp|dev|proc|sys|var\/tmp)[\w./-]{1,80}\/…$/;
