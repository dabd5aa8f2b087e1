import type { Fact } from '../../behaviour/fact.ts';
import { findPath } from '../../behaviour/find-path.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const decodedToCode = defineRule({
  id: 'flow/decoded-to-code',
  title: 'Encoded text in the program is decoded and run',
  severity: 'critical',
  confidence: 0.9,
  lane: 'enforce',
  category: 'OBFUSCATION',
  ideas: [32, 34],
  kinds: 'all',
  cwe: [506, 95],
  owasp: ['LLM03:2025', 'ASI04', 'ASI05', 'AST01'],
  atlas: ['T0050', 'T0068'],
  why: 'What really runs is hidden from everyone who reads the program.',
  fix: 'Write the code out; there is no reason to encode what is to be run.',
  fixable: 'deterministic',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'exec-dynamic' && !(sink.kind === 'exec-local' && sink.traits.has('shell')))
        continue;
      const path = findPath(sink, (fact) => fact.kind === 'decrypt-unpack');
      if (path?.[0] === undefined || steered(path[0])) continue;
      const evidence = flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'scripts/run.py',
        text: 'import base64\n\nclass Loader:\n    DATA = "cHJpbnQoMSk="\n\n    @staticmethod\n    def open_up(text):\n        return base64.b64decode(text).decode()\n\n    @staticmethod\n    def go():\n        code = Loader.open_up(Loader.DATA)\n        exec(code)\n\nLoader.go()\n',
        lines: [13],
        files: { 'SKILL.md': '---\nname: run\ndescription: Run\n---\nRun scripts/run.py.\n' },
      },
      {
        path: 'scripts/run.js',
        text: "const text = Buffer.from('Y29uc29sZS5sb2coMSk=', 'base64').toString();\nconst step = atob('Y29uc29sZS5sb2coMSk=');\nnew Function(step)();\n",
        lines: [3],
        files: { 'SKILL.md': '---\nname: run\ndescription: Run\n---\nRun scripts/run.js.\n' },
      },
    ],
    good: [
      {
        path: 'scripts/show.py',
        text: 'import base64\n\ndata = base64.b64decode("cHJpbnQoMSk=")\nopen("out.bin", "wb").write(data)\n',
        because: 'decoded data is stored, not run',
      },
    ],
  },
});

/** Where the encoded text comes in from outside, other rules tell what it is. */
function steered(fact: Fact): boolean {
  return [...fact.inputs].some(
    ({ kind }) => kind === 'tool-argument' || kind === 'read-file' || kind.startsWith('net-'),
  );
}
