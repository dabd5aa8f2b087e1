import type { ConfigNode } from '../../behaviour/config-node.ts';
import { entropyOf } from '../../behaviour/entropy-of.ts';
import { findMcpServers } from '../../behaviour/find-mcp-servers.ts';
import { isFiller } from '../../behaviour/is-filler.ts';
import { defineRule } from '../define-rule.ts';

const secretName =
  /(?:key|token|secret|passw|pwd|auth|credential|bearer|session|cookie|pat)(?!.*(?:path|file|url|name|id$|type|mode|dir))/i;
const secretArgument =
  /^--?(?:api[-_]?key|token|secret|password|auth|access[-_]?token|bearer)(?:=|$)/i;

export const configSecret = defineRule({
  reads: 'artefact',
  id: 'secrets/config-secret',
  title: 'A secret is written into a server’s settings',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SECRET_EXPOSURE',
  ideas: [84],
  kinds: 'all',
  cwe: [798, 312],
  owasp: ['LLM02:2025', 'ASI03', 'AST03', 'MCP01:2025'],
  atlas: ['T0083', 'T0055'],
  why: 'The file is shared and committed; the key in it is everybody’s.',
  fix: 'Refer to an environment variable or an input of the client, such as `${NOTES_TOKEN}`.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      for (const { env, headers, args, url, isFence } of findMcpServers(file)) {
        for (const node of [
          ...env,
          ...headers.flatMap((header) => (header.entries.length > 0 ? header.entries : [header])),
        ]) {
          if (secretName.test(node.key) && isSecret(node.text))
            yield {
              place: { file, start: node.start, end: node.end },
              severity: isFence ? 'medium' : 'high',
            };
        }
        for (const node of findArguments(args))
          yield {
            place: { file, start: node.start, end: node.end },
            severity: isFence ? 'medium' : 'high',
          };
        const query = /[?&](?:api[-_]?key|token|key|secret|access_token)=([^&#]{12,200})/i.exec(
          url?.text ?? '',
        )?.[1];
        if (url !== null && query !== undefined && isSecret(query))
          yield {
            place: { file, start: url.start, end: url.end },
            severity: isFence ? 'medium' : 'high',
          };
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.mcp.json',
        text: `{\n  "mcpServers": {\n    "notes": { "command": "notes",\n      "env": { "NOTES_API_KEY": "${'nk9hTq2LmZ'}${'x7RbVw4KcYp8Nd3F'}" } }\n  }\n}\n`,
        lines: [4],
      },
      {
        path: '.mcp.json',
        text: `{\n  "mcpServers": {\n    "notes": { "url": "https://mcp.notekeeper.test",\n      "headers": { "Authorization": "Bearer ${'9hTq2LmZ'}${'x7RbVw4KcYp8Nd3F'}" } }\n  }\n}\n`,
        lines: [4],
      },
    ],
    good: [
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "notes": { "command": "notes", "env": { "NOTES_API_KEY": "${NOTES_API_KEY}", "LOG_LEVEL": "debug" } } } }\n',
      },
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "notes": { "command": "notes", "env": { "NOTES_API_KEY": "your-api-key-goes-here" } } } }\n',
      },
    ],
  },
});

function isSecret(value: string): boolean {
  const bare = value.replace(/^(?:Bearer|Basic|Token)\s{1,3}/i, '');
  if (bare.length < 16 || /[\s/\\]{1}[^\s]{0,200}\s|^https?:|^[~.]?\//.test(bare) || isFiller(bare))
    return false;
  return entropyOf(bare) >= 3.2 && /\d/.test(bare) && /[a-z]/i.test(bare);
}

function findArguments(args: readonly ConfigNode[]): ConfigNode[] {
  return args.filter((node, index) => {
    const flag = secretArgument.test(node.text);
    if (flag && node.text.includes('='))
      return isSecret(node.text.slice(node.text.indexOf('=') + 1));
    const before = args[index - 1];
    return (
      before !== undefined &&
      secretArgument.test(before.text) &&
      !before.text.includes('=') &&
      isSecret(node.text)
    );
  });
}
