import type { Fact } from '../../behaviour/fact.ts';
import { findPath } from '../../behaviour/find-path.ts';
import { defineRule } from '../define-rule.ts';
import { flowEvidence } from '../flow-evidence.ts';

export const shellDecodedToShell = defineRule({
  id: 'flow/shell-decoded-to-shell',
  title: 'What was decoded is run after several steps',
  severity: 'high',
  confidence: 0.9,
  lane: 'enforce',
  category: 'OBFUSCATION',
  ideas: [32, 40, 42],
  kinds: 'all',
  cwe: [506, 95],
  owasp: ['LLM03:2025', 'ASI05', 'AST01'],
  atlas: ['T0068', 'T0050'],
  why: 'The command that really runs cannot be read by a reviewer; spreading the steps over variables and files hides it from a quick look too.',
  fix: 'Write the command in plain text. Decode data to data, never to a shell.',
  fixable: 'deterministic',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (sink.kind !== 'exec-dynamic' || !sink.traits.has('shell')) continue;
      const path = findPath(sink, ({ kind }) => kind === 'decrypt-unpack');
      if (path === null || !isSpread(path)) continue;
      const evidence = flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'go.sh',
        text: '#!/bin/sh\ndata=$(cat assets/logo.dat)\nplain=$(printf %s "$data" | base64 -d)\nstep="$plain"\neval "$step"\n',
        lines: [5],
      },
      {
        path: 'up.sh',
        text: 'openssl enc -d -aes-256-cbc -k x -in assets/pack.bin -out /tmp/p\ncp /tmp/p /tmp/run.sh\nbash /tmp/run.sh\n',
        lines: [3],
      },
    ],
    good: [
      {
        path: 'cert.sh',
        text: 'echo "$CERT_B64" | base64 -d > client.pem\ncurl --cert client.pem https://api.helperhub.test\n',
        because: 'decoded to data that is not run',
      },
    ],
  },
});

/** Several commands apart: one line is the business of the rules over text. */
function isSpread(path: readonly Fact[]): boolean {
  const [source] = path;
  const sink = path.at(-1);
  if (source === undefined || sink === undefined) return false;
  const { file } = source.place;
  if (file !== sink.place.file) return true;
  return file.lines.lineAt(source.place.start) !== file.lines.lineAt(sink.place.start);
}
