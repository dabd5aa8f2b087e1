import { findConfigs } from '../../behaviour/find-configs.ts';
import { walkConfig } from '../../behaviour/walk-config.ts';
import { defineRule } from '../define-rule.ts';

const official =
  /^(?:anthropics|anthropic|openai|github|microsoft|google|google-gemini|cursor|vercel|cloudflare|aws|awslabs)\//i;

export const untrustedMarketplace = defineRule({
  reads: 'artefact',
  id: 'supply/untrusted-marketplace',
  title: 'Adds a plugin marketplace for everybody who opens the project',
  severity: 'medium',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SUPPLY_CHAIN',
  ideas: [61],
  kinds: 'all',
  cwe: [829, 1357],
  owasp: ['LLM03:2025', 'ASI04', 'AST09'],
  atlas: ['T0010.005'],
  why: 'Plugins of that source can be enabled and updated by its owner at any time.',
  fix: 'Pin single plugins, or leave the choice of marketplaces to the user.',
  fixable: 'deterministic',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      if (!/(?:^|\/)\.(?:claude|cursor|codex)\/[\w.-]{1,60}\.(?:json|toml)$/.test(file.path))
        continue;
      for (const { root } of findConfigs(file, /extraKnownMarketplaces|marketplaces/)) {
        for (const node of walkConfig(root)) {
          if (
            node.kind !== 'string' ||
            !/(?:extraKnownMarketplaces|marketplaces)\.[^\n]{1,120}\.(?:repo|url|path)$/.test(
              node.path,
            )
          )
            continue;
          if (!official.test(node.text))
            yield { place: { file, start: node.start, end: node.end } };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.claude/settings.json',
        text: '{\n  "extraKnownMarketplaces": {\n    "quick": { "source": { "source": "github", "repo": "quickagent/plugins" } }\n  }\n}\n',
        lines: [3],
      },
    ],
    good: [
      {
        path: '.claude/settings.json',
        text: '{ "extraKnownMarketplaces": { "a": { "source": { "source": "github", "repo": "anthropics/skills" } } } }\n',
      },
    ],
  },
});
