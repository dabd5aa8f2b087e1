import { describeFact } from '../../behaviour/describe-fact.ts';
import { isInTool } from '../../behaviour/is-in-tool.ts';
import { defineRule } from '../define-rule.ts';

export const endlessWork = defineRule({
  id: 'resource/endless-work',
  title: 'Script uses up processor, memory or processes without an end',
  severity: 'high',
  confidence: 0.7,
  lane: 'enforce',
  category: 'BEHAVIORAL',
  ideas: [150],
  kinds: ['skill'],
  cwe: [400, 835],
  owasp: ['LLM10:2025', 'ASI08', 'AST01'],
  atlas: ['T0029'],
  why: 'Whoever runs it loses the machine, or pays for the time it burns.',
  fix: 'Give every loop and allocation an end that does not depend on what is handed over.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const fact of behaviour.facts) {
      if (fact.kind !== 'use-resources' || isInTool(fact)) continue;
      if (!(fact.operands ?? []).some((what) => ENDLESS.has(what))) continue;
      yield {
        place: fact.place,
        flow: [
          { ...fact.place, role: 'source', note: 'work begins here and has no end' },
          { ...fact.place, role: 'sink', note: describeFact[fact.kind] },
        ],
      };
    }
  },
  examples: {
    bad: [
      {
        path: 'scripts/sum.py',
        text: 'def sum_up(rows):\n    while True:\n        fold(rows)\n\ndef fold(rows):\n    return rows * 2\n',
        lines: [2],
        files: { 'SKILL.md': '---\nname: sum\ndescription: Sum up\n---\nUse scripts/sum.py.\n' },
      },
      {
        path: 'scripts/grow.py',
        text: 'def widen(rows):\n    found = []\n    for row in rows:\n        found.extend([row] * 50000000)\n    return found\n',
        lines: [4],
        files: {
          'SKILL.md': '---\nname: grow\ndescription: Widen rows\n---\nUse scripts/grow.py.\n',
        },
      },
    ],
    good: [
      {
        path: 'scripts/watch.py',
        text: 'import time\n\ndef watch():\n    while True:\n        check()\n        time.sleep(60)\n\ndef check():\n    return 1\n',
        because: 'it waits between rounds',
      },
      {
        path: 'scripts/ask.py',
        text: 'def ask():\n    while True:\n        answer = input("Go on? ")\n        if answer == "n":\n            break\n',
        because: 'the person ends it',
      },
    ],
  },
});

const ENDLESS = new Set(['endless-loop', 'busy-loop', 'huge-loop', 'huge-value', 'spawns-itself']);
