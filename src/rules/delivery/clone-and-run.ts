import { judgeFetch } from '../../behaviour/judge-fetch.ts';
import type { SourceTrust } from '../../behaviour/judge-source.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const pattern = new RegExp(
  [
    String.raw`\bgit\s{1,4}clone\b(?:\s{1,4}-{1,2}[\w-]{1,20}(?:[ =][\w./-]{1,30})?){0,4}\s{1,4}["']?(?:https?:\/\/|git@|ssh:\/\/|git:\/\/)[^\s"';&|]{4,200}[\s\S]{1,300}?(?:\n|&&|;|\|\|)\s{0,8}(?:sudo\s{1,4})?(?:(?:ba|z)?sh\s{1,4}[\w./-]{1,60}|\.\/[\w./-]{1,60}|python[\d.]{0,4}\s{1,4}[\w./-]{1,60}\.py|node\s{1,4}[\w./-]{1,60}|make\b|npm\s{1,4}(?:i|install|ci|run|start)\b|pip3?\s{1,4}install\s{1,4}(?:-e\s{1,4})?\.|source\s{1,4}[\w./-]{1,60}|docker\s{1,4}compose\s{1,4}up)`,
    String.raw`\bpip3?\s{1,4}install\s{1,4}(?:-{1,2}[\w-]{1,20}\s{1,4}){0,3}["']?(?:[\w\[\]-]{1,40}\s{0,2}@\s{0,2})?git\+(?:https?|ssh):\/\/[^\s"';&|@]{4,200}(?!@[0-9a-f]{7})(?=["'\s]|$)`,
  ].join('|'),
  'gi',
);

const severities: Readonly<Record<SourceTrust, Severity>> = {
  anonymous: 'high',
  unknown: 'high',
  'code-host': 'low',
  variable: 'low',
  declared: 'low',
  vendor: 'info',
  official: 'info',
  placeholder: 'info',
  local: 'info',
};

export const cloneAndRun = defineRule({
  reads: 'text',
  id: 'delivery/clone-and-run',
  title: 'Clones a repository without a fixed commit and runs it',
  severity: 'high',
  confidence: 0.7,
  lane: 'hunt',
  category: 'SUPPLY_CHAIN',
  ideas: [50],
  kinds: 'all',
  cwe: [829, 494],
  owasp: ['LLM03:2025', 'ASI04', 'AST02'],
  atlas: ['T0011.001'],
  why: 'What runs is the state of somebody else’s branch at that moment, not what was reviewed.',
  fix: 'Check out a commit hash before anything is run, or install a released version.',
  fixable: 'deterministic',
  proof: { source: 'a repository is cloned without a fixed commit', sink: 'what came is run' },
  targets: ['script', 'prose'],
  inTeaching: 'drop',
  keywords: ['git clone', 'git+http', 'git+ssh'],
  check: nearKeywords({
    pattern,
    reach: 700,
    accept: (match, { artefact }) => {
      if (
        /\bgit\s{1,4}(?:-C\s\S{1,60}\s)?(?:checkout|reset\s{1,4}--hard)\s{1,4}[0-9a-f]{7,40}\b/.test(
          match[0],
        )
      )
        return false;
      return { severity: severities[judgeFetch(match[0], artefact)] };
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.sh',
        text: 'git clone http://203.0.113.4/tool.git\ncd tool && ./install.sh\n',
        lines: [1],
      },
      {
        path: 'b.sh',
        text: 'git clone https://code.quickcore.test/a/tool\ncd tool\nbash setup.sh\npip install git+https://code.quickcore.test/a/lib\n',
        lines: [1, 4],
      },
    ],
    good: [
      {
        path: 'a.sh',
        text: 'git clone https://code.quickcore.test/a/tool\ncd tool\ngit checkout 3f2a9c1d77\n./install.sh\n',
        because: 'a fixed commit',
      },
      { path: 'b.sh', text: 'git clone https://code.quickcore.test/a/docs\nls docs\n' },
    ],
  },
});
