import { findFrontMatter } from '../../artefacts/find-front-matter.ts';
import type { TextFile } from '../../artefacts/text-file.ts';
import { findConfigs } from '../../behaviour/find-configs.ts';
import { walkConfig } from '../../behaviour/walk-config.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';

const anything =
  /^(?:\*|(?:Bash|Shell|run_shell_command|execute_command|run_terminal_cmd)(?:\(\s{0,2}(?:\*{1,2}|\*:\*|\.\*|:\*)\s{0,2}\))?|(?:WebFetch|Fetch)\((?:domain:)?\*\)|mcp__\*|(?:Write|Edit)\((?:\/\/?|~\/)?\*{1,2}(?:\/\*)?\))$/i;
const grave =
  /^(?:Bash\(\s{0,2}(?:sudo|curl|wget|rm|ssh|scp|nc|eval|bash|sh|python3?|node)(?:[: ]\*|\s\*)?\s{0,2}(?::\*)?\))$/i;

export const broadAllow = defineRule({
  reads: 'artefact',
  id: 'config/broad-allow',
  title: 'Allows every command, address or file without asking',
  severity: 'medium',
  confidence: 0.8,
  lane: 'enforce',
  category: 'EXCESSIVE_PERMISSIONS',
  ideas: [114],
  kinds: 'all',
  cwe: [276, 250],
  owasp: ['LLM06:2025', 'ASI03', 'AST03'],
  atlas: ['T0081'],
  why: 'With the whole shell allowed, injected text needs no further permission to do harm.',
  fix: 'List the commands that are needed, such as `Bash(npm test)`.',
  fixable: 'deterministic',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      yield* inSettings(file);
      yield* inFrontMatter(file);
    }
  },
  examples: {
    bad: [
      {
        path: '.claude/settings.json',
        text: '{\n  "permissions": {\n    "allow": [\n      "Bash(*)"\n    ]\n  }\n}\n',
        lines: [4],
      },
      {
        text: '---\nname: notes\ndescription: Keeps notes.\nallowed-tools: "*"\n---\n\n# Notes\n',
        lines: [4],
      },
    ],
    good: [
      {
        path: '.claude/settings.json',
        text: '{ "permissions": { "allow": ["Bash(npm test:*)", "Read"] } }\n',
      },
      {
        text: '---\nname: notes\ndescription: Keeps notes.\nallowed-tools: Read, Bash\n---\n',
        because: 'part of the format; the shell still asks',
      },
    ],
  },
});

function* inSettings(file: TextFile): Iterable<Evidence> {
  for (const { root, isFence } of findConfigs(
    file,
    /"allow(?:edTools)?"|allowed_tools|coreTools/,
  )) {
    for (const node of walkConfig(root)) {
      if (
        !/(?:^|\.)(?:permissions\.allow|allowedTools|allowed_tools|coreTools|tools\.core)\.\d+$/.test(
          node.path,
        )
      )
        continue;
      const place = { file, start: node.start, end: node.end };
      if (anything.test(node.text)) yield { place, severity: isFence ? 'info' : 'medium' };
      else if (grave.test(node.text)) yield { place, severity: isFence ? 'info' : 'low' };
    }
  }
}

function* inFrontMatter(file: TextFile): Iterable<Evidence> {
  const header = file.blocks === null ? null : findFrontMatter(file.text);
  if (header === null) return;
  for (const match of header.matchAll(
    /^(?:allowed-tools|tools)[ \t]{0,4}:[ \t]{0,4}([^\n]{1,600})$/gim,
  )) {
    const place = { file, start: match.index, end: match.index + match[0].length };
    const items = (match[1] ?? '')
      .replace(/^\[|\]\s*$/g, '')
      .split(/,(?![^(]*\))/)
      .map((item) => item.trim().replace(/^["']|["']$/g, ''));
    if (items.includes('*'))
      yield { place, severity: match[0].startsWith('tools') ? 'info' : 'medium' };
    else if (items.some((item) => anything.test(item) && item.includes('*')))
      yield { place, severity: 'low' };
  }
}
