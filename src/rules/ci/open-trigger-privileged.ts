import { readWorkflow } from '../../behaviour/read-workflow.ts';
import { defineRule } from '../define-rule.ts';

const open = new Set([
  'issues',
  'issue_comment',
  'pull_request_target',
  'discussion',
  'discussion_comment',
  'pull_request_review_comment',
  'workflow_run',
  'fork',
  'watch',
]);
const gate =
  /author_association|github\.actor\s{0,3}==|sender\.login\s{0,3}==|MEMBER|OWNER|COLLABORATOR|permission|head\.repo\.full_name\s{0,3}==|head\.repo\.fork\s{0,3}==\s{0,3}false/i;

export const openTriggerPrivileged = defineRule({
  reads: 'artefact',
  id: 'ci/open-trigger-privileged',
  title: 'Anybody can start an agent that may write to the repository',
  severity: 'critical',
  confidence: 0.85,
  lane: 'enforce',
  category: 'PRIVILEGE_ESCALATION',
  ideas: [142],
  kinds: 'all',
  cwe: [284],
  owasp: ['LLM06:2025', 'ASI03', 'AST06'],
  atlas: ['T0051.001', 'T0053'],
  why: 'A comment from outside steers an agent with the rights of the workflow.',
  fix: 'Check the author’s association before the agent step, and give the job read permissions only.',
  fixable: 'llm',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      const workflow = readWorkflow(file);
      if (workflow === null || !workflow.triggers.some((name) => open.has(name))) continue;
      for (const { steps, writes, condition } of workflow.jobs) {
        for (const step of steps) {
          if (!step.isAgent) continue;
          const opened = step.inputs.find(
            ({ key, text }) =>
              /^allowed_(?:non_write_users|bots|users)$|^allow-users$/.test(key) &&
              text.trim() === '*',
          );
          if (opened !== undefined) {
            yield { place: { file, start: opened.start, end: opened.end } };
            continue;
          }
          const own = step.node.entries.find(({ key }) => key === 'if')?.text ?? '';
          const isOwnGate = /claude-code-action|run-gemini-cli/.test(step.uses);
          const dangerous = (writes ?? []).filter((name) =>
            /^(?:contents|actions|packages|id-token|deployments|workflows)$/.test(name),
          );
          if (dangerous.length === 0 || gate.test(`${condition} ${own}`)) continue;
          const at = step.node;
          yield {
            place: { file, start: at.start, end: Math.min(at.end, at.start + 200) },
            severity: isOwnGate ? 'low' : 'high',
          };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.github/workflows/help.yml',
        text: 'on: issue_comment\npermissions:\n  contents: write\njobs:\n  help:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: anthropics/claude-code-action@v1\n        with:\n          allowed_non_write_users: "*"\n',
        lines: [10],
      },
      {
        path: '.github/workflows/fix.yml',
        text: 'on: [issues]\npermissions:\n  contents: write\njobs:\n  fix:\n    runs-on: ubuntu-latest\n    steps:\n      - run: codex exec "fix the newest issue"\n',
        lines: [8],
      },
    ],
    good: [
      {
        path: '.github/workflows/help.yml',
        text: 'on: issue_comment\npermissions:\n  contents: write\njobs:\n  help:\n    if: github.event.comment.author_association == \'MEMBER\'\n    runs-on: ubuntu-latest\n    steps:\n      - run: codex exec "help"\n',
      },
    ],
  },
});
