import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

export const allSecrets = defineRule({
  reads: 'text',
  id: 'ci/all-secrets',
  title: 'A workflow hands over all secrets at once',
  severity: 'high',
  confidence: 0.85,
  lane: 'enforce',
  category: 'CREDENTIAL_ACCESS',
  ideas: [143],
  kinds: 'all',
  cwe: [522, 200],
  owasp: ['LLM02:2025', 'ASI03', 'AST06'],
  atlas: ['T0055', 'T0098'],
  why: 'One step, action or prompt then holds every secret of the repository, the ones it was never meant to see and the ones added later.',
  fix: 'Name the secrets that the step needs, one by one.',
  fixable: 'llm',
  proof: 'hard-indicator',
  targets: ['config', 'script'],
  keywords: ['tojson(secrets', 'tojson( secrets'],
  check: nearKeywords({
    pattern: /\$\{\{[^}\n]{0,120}\btojson\(\s{0,2}secrets\s{0,2}\)[^}\n]{0,120}\}\}/gi,
    reach: 260,
    accept: (match, { file, view }) => {
      if (file.blocks !== null) return { severity: 'low' };
      const line = view.text.slice(view.text.lastIndexOf('\n', match.index) + 1, match.index);
      // The input of an action that picks secrets by name: too much, but its known way of use.
      return { severity: /^\s{0,40}(?:all-)?secrets[\w-]{0,20}:\s/.test(line) ? 'medium' : 'high' };
    },
  }),
  examples: {
    bad: [
      {
        path: '.github/workflows/check.yml',
        text: 'on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - env:\n          CONTEXT: ${{ toJSON(secrets) }}\n        run: ./report.sh\n',
        lines: [7],
      },
      {
        path: '.github/workflows/review.yml',
        text: "on: pull_request\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          cat > settings.json <<'X'\n          ${{ toJson( secrets ) }}\n          X\n",
        lines: [8],
      },
    ],
    good: [
      {
        path: '.github/workflows/call.yml',
        text: 'on: push\njobs:\n  call:\n    uses: ./.github/workflows/build.yml\n    secrets: inherit\n',
        because: 'hands them to a workflow of the same repository',
      },
      {
        path: '.github/workflows/check.yml',
        text: 'on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - env:\n          EVENT: ${{ toJSON(github.event) }}\n          KEY: ${{ secrets.SIGN_KEY }}\n        run: ./report.sh\n',
        because: 'one secret, and another context as JSON',
      },
    ],
  },
});
