import { classifyServer, type ServerLeg } from '../../behaviour/classify-server.ts';
import { findMcpServers } from '../../behaviour/find-mcp-servers.ts';
import type { Place } from '../../artefacts/place.ts';
import { defineRule } from '../define-rule.ts';

const strongCredential = /service[-_]?role|admin|root|master|superuser|owner|full[-_]?access/i;
const all: readonly ServerLeg[] = ['untrusted', 'private', 'egress'];

export const toxicCombination = defineRule({
  reads: 'artefact',
  id: 'config/toxic-combination',
  title: 'Strangers’ text, private data and a way out meet in one agent',
  severity: 'high',
  confidence: 0.6,
  lane: 'hunt',
  category: 'EXCESSIVE_PERMISSIONS',
  ideas: [130, 131, 133],
  kinds: 'all',
  cwe: [1427, 250],
  owasp: ['LLM06:2025', 'ASI02', 'AST03', 'MCP10:2025', 'MCP02:2025'],
  atlas: ['T0086', 'T0051.001'],
  why: 'A ticket or page written by a stranger can make the agent read the private source and send it out; no server needs to be at fault.',
  fix: 'Take one leg away: read-only scope for the private source, or no sending server in the same configuration.',
  fixable: 'llm',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      const servers = findMcpServers(file).filter(({ isFence }) => !isFence);
      const legs = servers.map((server) => ({ server, own: classifyServer(server) }));
      if (legs.length < 3 || !all.every((leg) => legs.some(({ own }) => own.includes(leg))))
        continue;
      const store = legs.find(({ own }) => own.includes('private'));
      if (store === undefined) continue;
      const isStrong = legs.some(
        ({ server, own }) =>
          own.includes('private') &&
          server.env.some(({ text, key }) => strongCredential.test(`${key} ${text}`)),
      );
      const isApproved = servers.some(({ node }) =>
        node.entries.some(
          ({ key, entries, text }) =>
            /^(?:autoApprove|alwaysAllow|trust)$/.test(key) &&
            (entries.length > 0 || text === 'true'),
        ),
      );
      const placeOf = ({ server }: (typeof legs)[number]): Place => {
        const { start, end } = server.node;
        return { file, start, end: Math.min(end, start + 200) };
      };
      const stranger = legs.find(({ own }) => own.includes('untrusted')) ?? store;
      const exit = legs.find(({ own }) => own.includes('egress')) ?? store;
      yield {
        place: placeOf(store),
        severity: isStrong || isApproved ? 'high' : 'low',
        flow: [
          { ...placeOf(stranger), role: 'source', note: 'brings text written by strangers' },
          { ...placeOf(store), role: 'step', note: 'reads private data' },
          {
            ...placeOf(exit),
            role: 'sink',
            note: 'sends out; taking one of the three away ends it',
          },
        ],
      };
    }
  },
  examples: {
    bad: [
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "tickets": { "command": "npx", "args": ["zendesk-mcp@1.0.0"] },\n    "database": { "command": "npx", "args": ["postgres-mcp@1.0.0"], "env": { "DB": "${DB_ADMIN_URL}" } },\n    "mail": { "command": "npx", "args": ["smtp-mcp@1.0.0"] }\n  }\n}\n',
        lines: [4],
      },
    ],
    good: [
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "database": { "command": "npx", "args": ["postgres-mcp@1.0.0", "--read-only"] } } }\n',
      },
    ],
  },
});
