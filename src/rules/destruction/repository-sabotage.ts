import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';
import type { Severity } from '../../contract/severity.ts';

const shared = String.raw`(?:main|master|develop|production|prod|release|trunk)`;
const ways: readonly (readonly [Severity, RegExp])[] = [
  [
    'high',
    /\bgh\s{1,4}repo\s{1,4}delete\b[^\n]{0,80}--(?:yes|confirm)\b|\bgh\s{1,4}api\b[^\n]{0,120}(?:-X|--method)\s{0,2}DELETE\b[^\n]{0,120}(?:\/protection\b|repos\/[\w${}.-]{1,60}\/[\w${}.-]{1,60}["']?(?:\s|$))/,
  ],
  [
    'high',
    new RegExp(
      String.raw`\bgit\s{1,4}push\s[^\n;|&]{0,60}(?:--delete|-d)\s{1,4}(?:[\w.-]{1,40}\s{1,4})?${shared}\b|\bgit\s{1,4}push\s{1,4}[\w.-]{1,40}\s{1,4}:(?:refs/heads/)?${shared}\b`,
    ),
  ],
  [
    'high',
    /\bgit\s{1,4}reflog\s{1,4}expire\b[^\n]{0,80}--expire(?:-unreachable)?=(?:now|all)[\s\S]{0,160}?\bgit\s{1,4}gc\b[^\n]{0,40}--prune=now[\s\S]{0,160}?\bgit\s{1,4}push\b[^\n]{0,60}(?:--force|-f)\b/,
  ],
  [
    'high',
    /\bgit\s{1,4}for-each-ref\b[^\n]{0,160}\bgit\s{1,4}(?:branch|update-ref|push)\b[^\n]{0,40}(?:-D|-d|--delete)\b/,
  ],
  [
    'high',
    /\brm\s{1,4}-[a-zA-Z]{0,4}[rR][a-zA-Z]{0,4}\s{1,4}(?:[\w./"'$-]{0,60}\/)?\.git["']?\/?(?=\s|$|[;&|])[^\n]{0,80}\bgit\s{1,4}(?:init|push)\b/,
  ],
  [
    'medium',
    new RegExp(
      String.raw`\bgit\s{1,4}push\s(?![^\n;|&]{0,80}--force-with-lease)[^\n;|&]{0,60}(?:--force|-f)\b[^\n;|&]{0,40}\b${shared}\b|\bgit\s{1,4}push\s(?![^\n;|&]{0,80}--force-with-lease)[^\n;|&]{0,60}\b${shared}\b[^\n;|&]{0,20}(?:--force|-f)\b|\bgit\s{1,4}push\s[^\n;|&]{0,60}--mirror\b|\bgit\s{1,4}push\s[^\n;|&]{0,40}\+${shared}\b`,
    ),
  ],
  [
    'medium',
    /\bgit\s{1,4}tag\s[^\n;|&]{0,20}(?:-f|--force)\b[^\n]{0,80}[\s\S]{0,120}?\bgit\s{1,4}push\b[^\n]{0,60}(?:--force|-f)\b/,
  ],
];

export const repositorySabotage = defineRule({
  reads: 'text',
  id: 'destruction/repository-sabotage',
  title: 'Rewrites or deletes shared history or its protection',
  severity: 'high',
  confidence: 0.7,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [100],
  kinds: 'all',
  cwe: [506],
  owasp: ['LLM06:2025', 'ASI02', 'AST01'],
  atlas: ['T0101'],
  why: 'Work of other people disappears, or changed code takes the place of what was reviewed and tagged.',
  fix: 'Push to a branch of your own, with `--force-with-lease`, and let the owner change protected branches.',
  fixable: 'deterministic',
  proof: { source: 'rewrites or deletes', sink: 'shared history or its protection' },
  targets: ['script'],
  inTeaching: 'drop',
  keywords: [
    'gh repo delete',
    'gh api',
    'git push',
    'git reflog',
    'for-each-ref',
    '.git',
    'git tag',
  ],
  check: nearKeywords({
    pattern: new RegExp(ways.map(([, way]) => `(?:${way.source})`).join('|'), 'g'),
    reach: 600,
    accept: (match, { view, file }) => {
      const severity = ways.find(([, way]) => way.test(match[0]))?.[0];
      if (severity === undefined) return false;
      const lineStart = view.text.lastIndexOf('\n', match.index) + 1;
      const line = view.text.slice(
        Math.max(lineStart, match.index - 200),
        match.index + match[0].length + 80,
      );
      if (
        /\b(?:deny|block|forbid|never|don['’]?t|not\b|avoid|dangerous|grep|pattern|regex|case\b|=~|confirm|ask)/i.test(
          line,
        )
      )
        return false;
      const isInline =
        file.blocks?.at(view.toRaw(match.index)).type !== 'fence' && file.blocks !== null;
      return {
        severity: isInline
          ? 'low'
          : file.blocks !== null && severity === 'medium'
            ? 'low'
            : severity,
      };
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.sh',
        text: 'gh repo delete "$REPO" --yes\ngit push origin --delete main\ngit push --force origin main\n',
        lines: [1, 2, 3],
      },
    ],
    good: [
      {
        path: 'a.sh',
        text: 'git push --force-with-lease origin feature/quick\ngit push origin main\ngit push -f origin my-branch\n',
      },
      { text: 'Never run `git push --force origin main`.\n' },
    ],
  },
});
