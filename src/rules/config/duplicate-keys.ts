import { findConfigs } from '../../behaviour/find-configs.ts';
import { walkConfig } from '../../behaviour/walk-config.ts';
import { defineRule } from '../define-rule.ts';
import type { ConfigNode } from '../../behaviour/config-node.ts';

const telling =
  /(?:^|\/)(?:settings(?:\.local)?\.json|\.?mcp\.json|hooks\.json|config\.(?:json|toml|ya?ml)|claude_desktop_config\.json|mcp_settings\.json|plugin\.json|package\.json|tools?\.json|manifest\.json|tasks\.json|\.env)$/;

export const duplicateKeys = defineRule({
  reads: 'artefact',
  id: 'config/duplicate-keys',
  title: 'A key stands twice with different values',
  severity: 'medium',
  confidence: 0.7,
  lane: 'enforce',
  category: 'INSECURE_CONFIG',
  ideas: [124],
  kinds: 'all',
  cwe: [436],
  owasp: ['LLM03:2025', 'ASI04', 'AST04'],
  atlas: ['T0068', 'T0081'],
  why: 'One parser takes the first value and another the last, so that the reviewer sees a different setting from the one in force.',
  fix: 'Keep one of the two.',
  fixable: 'deterministic',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      if (file.format !== 'json' || !telling.test(file.path)) continue;
      for (const { root } of findConfigs(file, /./)) {
        for (const node of walkConfig(root)) {
          if (node.kind !== 'object') continue;
          for (const twice of findTwice(node.entries))
            yield { place: { file, start: twice.start, end: twice.end } };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "notes": { "command": "notes-server" },\n    "notes": { "command": "other-server" }\n  }\n}\n',
        lines: [4],
      },
    ],
    good: [
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "a": { "command": "x" }, "b": { "command": "x" } } }\n',
      },
    ],
  },
});

function findTwice(entries: readonly ConfigNode[]): ConfigNode[] {
  const seen = new Map<string, string>();
  return entries.filter((entry) => {
    const value = `${entry.kind}:${entry.text}:${flat(entry)}`;
    const known = seen.get(entry.key);
    seen.set(entry.key, value);
    return known !== undefined && known !== value;
  });
}

function flat(node: ConfigNode): string {
  return [...walkConfig(node)]
    .slice(0, 200)
    .map(({ key, text }) => `${key}=${text}`)
    .join(';');
}
