import { defineRule } from '../define-rule.ts';

export const linkOutOfTree = defineRule({
  reads: 'artefact',
  id: 'tree/link-out-of-tree',
  title: 'A symbolic link leads out of the repository',
  severity: 'high',
  confidence: 0.95,
  lane: 'enforce',
  category: 'PRIVILEGE_ESCALATION',
  ideas: [121],
  kinds: 'all',
  cwe: [61, 59, 22],
  owasp: ['LLM06:2025', 'ASI03', 'AST06'],
  atlas: ['T0037'],
  why: 'An agent that may read or write inside the workspace follows the link to keys and settings outside of it.',
  fix: 'Replace the link by the file itself, or by a link to a path inside the repository.',
  fixable: 'no',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const { path, target } of artefact.links) {
      if (leadsOut(path, target)) yield { place: null, path, key: target };
    }
  },
  examples: {
    bad: [
      {
        path: 'skill/SKILL.md',
        text: '# A\n',
        links: { 'skill/keys': '/root/.ssh', 'skill/up': '../../../etc', 'skill/home': '~/.aws' },
        lines: [],
      },
    ],
    good: [
      {
        path: 'skill/SKILL.md',
        text: '# A\n',
        links: { 'skill/AGENTS.md': 'SKILL.md', 'skill/a/b': '../SKILL.md' },
      },
    ],
  },
});

/** The path is relative to the root of the scan; a target is read as the system reads it. */
function leadsOut(path: string, target: string): boolean {
  if (/^(?:[/\\~$]|[A-Za-z]:[\\/]|\\\\)/.test(target)) return true;
  const parts = path.split('/').slice(0, -1);
  for (const part of target.split(/[/\\]/)) {
    if (part === '..') {
      if (parts.length === 0) return true;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return false;
}
