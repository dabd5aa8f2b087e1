import { readWorkflow } from '../../behaviour/read-workflow.ts';
import { defineRule } from '../define-rule.ts';

export const outputExecuted = defineRule({
  reads: 'artefact',
  id: 'ci/output-executed',
  title: 'What an agent answers is run or merged without a check',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [144],
  kinds: 'all',
  cwe: [94, 78],
  owasp: ['LLM05:2025', 'ASI05', 'AST06'],
  atlas: ['T0102', 'T0050'],
  why: 'An injected prompt becomes a command in the job, or code on the main branch.',
  fix: 'Pass the answer through an environment variable as data, check it against a schema, and let a person merge.',
  fixable: 'llm',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      for (const { steps } of readWorkflow(file)?.jobs ?? []) {
        const agents = steps.filter(({ isAgent, id }) => isAgent && id !== '').map(({ id }) => id);
        for (const { run, isAgent } of steps) {
          if (run === null) continue;
          const isUsed = agents.some((id) =>
            new RegExp(
              String.raw`\$\{\{[^}]{0,40}steps\.${id.replaceAll(/[^\w-]/g, '')}\.outputs`,
            ).test(run.text),
          );
          const isPiped =
            isAgent &&
            /\b(?:claude|codex|gemini)\b[^\n]{0,200}\|\s{0,3}(?:ba)?sh\b|\b(?:eval|(?:ba)?sh\s-c)\s["']?\$\(\s{0,3}(?:claude|codex|gemini)\b/.test(
              run.text,
            );
          const isMerged = isAgent && /gh\spr\smerge[^\n]{0,60}--(?:admin|auto)/.test(run.text);
          if (isUsed || isPiped || isMerged)
            yield {
              place: { file, start: run.start, end: run.end },
              severity: isMerged && !isUsed && !isPiped ? 'medium' : 'high',
            };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.github/workflows/bot.yml',
        text: 'on: issues\njobs:\n  bot:\n    runs-on: ubuntu-latest\n    steps:\n      - id: agent\n        uses: openai/codex-action@v1\n      - run: echo "${{ steps.agent.outputs.final-message }}" > a.txt\n',
        lines: [8],
      },
    ],
    good: [
      {
        path: '.github/workflows/bot.yml',
        text: 'on: issues\njobs:\n  bot:\n    runs-on: ubuntu-latest\n    steps:\n      - id: agent\n        uses: openai/codex-action@v1\n      - env:\n          ANSWER: ${{ steps.agent.outputs.final-message }}\n        run: printf "%s" "$ANSWER" > a.txt\n',
        because: 'passed as data',
      },
    ],
  },
});
