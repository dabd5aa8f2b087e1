import { readWorkflow } from '../../behaviour/read-workflow.ts';
import { defineRule } from '../define-rule.ts';

const flag =
  /--dangerously-skip-permissions|--dangerously-bypass-approvals-and-sandbox|--yolo\b|--permission-mode[ =]bypassPermissions|danger-full-access|--allow-all-tools|--full-auto/;
const wide =
  /(?:^|[\s,"'=])(?:Bash|Shell|run_shell_command)(?:\(\s{0,2}(?:\*|\*:\*|:\*)\s{0,2}\))?(?=$|[\s,"'])|^\*$/;

export const overPoweredAgent = defineRule({
  reads: 'artefact',
  id: 'ci/over-powered-agent',
  title: 'An agent in CI has the whole shell beside secrets',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'EXCESSIVE_PERMISSIONS',
  ideas: [143],
  kinds: 'all',
  cwe: [250, 522],
  owasp: ['LLM06:2025', 'ASI03', 'AST06'],
  atlas: ['T0053', 'T0098'],
  why: 'One injected sentence is enough to print or send the secrets of the job.',
  fix: 'List the commands the agent needs, and keep secrets out of its step.',
  fixable: 'llm',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      for (const { steps, writes } of readWorkflow(file)?.jobs ?? []) {
        for (const step of steps) {
          if (!step.isAgent) continue;
          const found = [...step.inputs, ...(step.run === null ? [] : [step.run])].find(
            ({ key, text }) =>
              flag.test(text) || (/allowed_?tools|claude_args|tools/i.test(key) && wide.test(text)),
          );
          if (found === undefined) continue;
          const others = [...step.env, ...step.inputs].filter(
            ({ key, text }) =>
              /secrets\.(?!GITHUB_TOKEN|ANTHROPIC|CLAUDE|OPENAI|GEMINI|GOOGLE_API|CODEX)/.test(
                text,
              ) && !/api_key|oauth_token|github_token/i.test(key),
          );
          const isGrave =
            others.length > 0 ||
            (writes ?? []).some((name) => /^(?:contents|packages|id-token|actions)$/.test(name));
          yield {
            place: { file, start: found.start, end: found.end },
            severity: isGrave ? 'high' : 'medium',
          };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.github/workflows/bot.yml',
        text: 'on: workflow_dispatch\npermissions:\n  contents: write\njobs:\n  bot:\n    runs-on: ubuntu-latest\n    steps:\n      - env:\n          DEPLOY_KEY: ${{ secrets.DEPLOY_KEY }}\n        run: claude -p "tidy" --dangerously-skip-permissions\n',
        lines: [10],
      },
    ],
    good: [
      {
        path: '.github/workflows/bot.yml',
        text: 'on: workflow_dispatch\npermissions:\n  contents: read\njobs:\n  bot:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: anthropics/claude-code-action@v1\n        with:\n          claude_args: --allowedTools "Bash(npm test),Read"\n',
      },
    ],
  },
});
