import {
  readWorkflow,
  type WorkflowJob,
  type WorkflowStep,
} from '../../behaviour/read-workflow.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';

const field =
  /\$\{\{[^}]{0,120}github\.(?:event\.(?:issue\.(?:title|body)|pull_request\.(?:title|body|head\.(?:ref|label))|comment\.body|review\.body|review_comment\.body|discussion\.(?:title|body)|head_commit\.message|commits|pages|workflow_run\.(?:head_branch|head_commit\.message))|head_ref)[^}]{0,80}\}\}/;

export const untrustedPrompt = defineRule({
  reads: 'artefact',
  id: 'ci/untrusted-prompt',
  title: 'Text that anybody can write goes into an agent’s prompt in CI',
  severity: 'critical',
  confidence: 0.85,
  lane: 'enforce',
  category: 'PROMPT_INJECTION',
  ideas: [141],
  kinds: 'all',
  cwe: [1427, 94],
  owasp: ['LLM01:2025', 'ASI01', 'AST06'],
  atlas: ['T0051.001'],
  why: 'A stranger opens an issue, and its title becomes an instruction to an agent that holds the repository’s token.',
  fix: 'Let the agent fetch the text as data through a read-only tool, and start it only for members.',
  fixable: 'llm',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      for (const job of readWorkflow(file)?.jobs ?? []) {
        const isPowerful = (job.writes ?? ['unknown']).length > 0 || hasSecret(job);
        for (const step of job.steps) {
          for (const node of findUntrusted(step, job))
            yield {
              place: { file, start: node.start, end: node.end },
              severity: severityOf(step, { isPowerful, isGated: isGated(job, step) }),
            };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.github/workflows/triage.yml',
        text: 'on:\n  issues:\n    types: [opened]\npermissions:\n  issues: write\njobs:\n  triage:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: anthropics/claude-code-action@v1\n        with:\n          prompt: "Sort this issue: ${{ github.event.issue.title }}"\n',
        lines: [12],
      },
      {
        path: '.github/workflows/triage.yml',
        text: 'on: [issue_comment]\npermissions:\n  contents: write\njobs:\n  t:\n    runs-on: ubuntu-latest\n    steps:\n      - env:\n          BODY: ${{ github.event.comment.body }}\n        run: codex exec "$BODY"\n',
        lines: [9],
      },
    ],
    good: [
      {
        path: '.github/workflows/triage.yml',
        text: 'on:\n  workflow_dispatch:\npermissions:\n  contents: read\njobs:\n  t:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: anthropics/claude-code-action@v1\n        with:\n          prompt: "Sort issue ${{ github.event.issue.number }}"\n',
        because: 'a number, and started by hand',
      },
    ],
  },
});

function severityOf(
  { uses, inputs }: WorkflowStep,
  job: { readonly isPowerful: boolean; readonly isGated: boolean },
): Severity {
  // a bare question to a model: it has no tools, and its answer is a text for later steps
  if (/^actions\/ai-inference@/.test(uses) && !inputs.some(({ key }) => /mcp|tools/.test(key)))
    return 'low';
  if (job.isGated) return 'medium';
  return job.isPowerful ? 'critical' : 'high';
}

function findUntrusted(step: WorkflowStep, job: WorkflowJob): WorkflowStep['inputs'] {
  if (!step.isAgent) return [];
  const own = [...step.inputs, ...step.env, ...(step.run === null ? [] : [step.run])].filter(
    ({ text }) => field.test(text),
  );
  if (own.length > 0) return own;
  const taken = [...step.inputs, ...(step.run === null ? [] : [step.run])]
    .map(({ text }) => text)
    .join('\n');
  return job.steps.flatMap((other) => {
    if (other.id === '' || !taken.includes(`steps.${other.id}.outputs`)) return [];
    return [...other.env, ...(other.run === null ? [] : [other.run])].filter(({ text }) =>
      field.test(text),
    );
  });
}

function hasSecret(job: WorkflowJob): boolean {
  return job.steps.some((step) =>
    [...step.inputs, ...step.env].some(({ text }) => /secrets\./.test(text)),
  );
}

function isGated({ condition }: WorkflowJob, { node }: WorkflowStep): boolean {
  const own = node.entries.find(({ key }) => key === 'if')?.text ?? '';
  return /author_association|github\.actor\s{0,3}==|sender\.login\s{0,3}==|MEMBER|OWNER|collaborator/i.test(
    `${condition} ${own}`,
  );
}
