import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const host = String.raw`http:\/\/(?!localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[|[\w-]{1,40}(?:[:/]|['"])|(?:[\w-]{1,40}\.){0,4}(?:example\.\w{2,6}|local|internal|lan|localdomain)\b)[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,5}(?::\d{1,5})?`;
const word = String.raw`--?(?:password|passwd|pass|pwd|token|api-?key|secret)(?:=|\s{1,2}|['"],\s{0,3}['"])['"]?(?!\$|<|\{|%|your|xxx|\*|\.\.\.|changeme|password['"\s]|example|placeholder|secret['"\s]|token['"\s])[A-Za-z0-9!@#^&_+.-]{4,80}['"]?(?=[\s,'"\])]|$)`;
const basic = String.raw`\s(?:-u|--user)\s{0,2}['"]?[\w.@-]{1,40}:(?!your|xxx|pass(?:word)?\b|\*|\.\.\.|changeme|secret\b)[A-Za-z0-9!@#^&_+.-]{4,60}['"]?\s`;
const pattern = new RegExp(
  [
    String.raw`${host}[^\s'"]{0,80}['"]?[\s\S]{0,160}?[\s'"]${word}`,
    String.raw`[\s'"]${word}[\s\S]{0,160}?${host}`,
    String.raw`\bcurl\b[^\n]{0,80}${basic}[^\n]{0,120}${host}`,
  ].join('|'),
  'gi',
);

export const literalLogin = defineRule({
  reads: 'text',
  id: 'secrets/literal-login',
  title: 'A written-out password is sent over an unencrypted connection',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'SECRET_EXPOSURE',
  ideas: [84, 48],
  kinds: 'all',
  cwe: [798, 319],
  owasp: ['LLM02:2025', 'ASI03', 'AST03'],
  atlas: ['T0055'],
  why: 'Everyone who reads the file, and everyone on the way to the host, can log in there.',
  fix: 'Read the password from the environment or a key store, and connect over HTTPS.',
  fixable: 'no',
  proof: { source: 'a plain http address', sink: 'a password in the same command' },
  targets: ['script'],
  keywords: ['http://'],
  inTeaching: 'drop',
  check: nearKeywords({ pattern, reach: 400 }),
  examples: {
    bad: [
      {
        path: 'scripts/list.py',
        text: "import subprocess\nsubprocess.run([\n  'library', 'list',\n  '--at=http://shelf.home-host.test:8454/#',\n  '--username=books',\n  '--password=books77',\n])\n",
        lines: [4],
      },
      {
        path: 'scripts/pull.sh',
        text: '#!/bin/sh\nstorectl pull --token k3yabc99 --server http://depot.test/api\n',
        lines: [2],
      },
      {
        path: 'scripts/ask.sh',
        text: '#!/bin/sh\ncurl -s -u bob:hunt7788 http://depot.test/api\n',
        lines: [2],
      },
    ],
    good: [
      {
        path: 'scripts/ask.sh',
        text: '#!/bin/sh\ncurl -u "bob:$PASS" http://depot.test/api\n',
        because: 'the password comes from the environment',
      },
      {
        path: 'scripts/pull.sh',
        text: '#!/bin/sh\nstorectl pull --token "$TOKEN" --server http://depot.test/api\n',
        because: 'the token comes from the environment',
      },
      {
        path: 'scripts/pull.sh',
        text: '#!/bin/sh\nstorectl pull --password admin1 --server http://localhost:8080\n',
        because: 'on this machine',
      },
      {
        path: 'scripts/pull.sh',
        text: '#!/bin/sh\nstorectl pull --password <password> --server http://depot.test\n',
        because: 'a placeholder',
      },
    ],
  },
});
