import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readInputs } from '../../action/inputs.ts';
import { openWorkflowLinter, type WorkflowLinter } from '../support/open-workflow-linter.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const Action = z.object({
  inputs: z.record(
    z.string(),
    z.object({ description: z.string(), default: z.string().optional() }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.object({ using: z.literal('node24'), main: z.literal('action/dist/index.js') }),
});

const own = readdirSync(join(root, '.github/workflows')).map((name) => ({
  name: `.github/workflows/${name}`,
  text: read(`.github/workflows/${name}`),
}));
/** Every example in our documents that is a workflow. */
const examples = ['README.md', 'docs/ci.md'].flatMap((file) =>
  [...read(file).matchAll(/```ya?ml\n([\s\S]*?)```/g)]
    .map((match) => match[1] ?? '')
    .filter((text) => /^on:/m.test(text) && /^jobs:/m.test(text))
    .map((text, index) => ({ name: `${file} example ${index + 1}.yml`, text })),
);

let linter: WorkflowLinter;
beforeAll(async () => {
  linter = await openWorkflowLinter();
});

describe('action.yml', () => {
  const action = Action.parse(parse(read('action.yml')));

  it('is taken by GitHub’s own parser, which takes no other Node', async () => {
    expect(await linter.lint('action.yml', read('action.yml'))).toEqual([]);
    const odd = read('action.yml').replace('node24', 'node25');
    expect(await linter.lint('action.yml', odd)).not.toEqual([]);
  });

  it('names the inputs that are read, and no others', () => {
    const { runner, ...inputs } = readInputs({ GITHUB_WORKSPACE: '/work' });
    expect(runner.GITHUB_WORKSPACE).toBe('/work');
    expect(Object.keys(action.inputs).sort()).toEqual(Object.keys(inputs).sort());
  });

  it('gives a default to nothing that a settings file may set', () => {
    const defaults = Object.entries(action.inputs).filter(
      ([, input]) => input.default !== undefined,
    );
    expect(defaults.map(([name]) => name)).toEqual(['github-token']);
  });
});

describe('workflows', () => {
  it('finds ours and the examples', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(examples.length).toBeGreaterThan(1);
  });

  it.each([...own, ...examples])('$name is sound', async ({ name, text }) => {
    expect(await linter.lint(name, text)).toEqual([]);
  });

  it.each([
    ['a wrong permission', 'on: push\npermissions: { contents: raed }\njobs: {}\n'],
    [
      'text of a stranger in a shell',
      'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n',
    ],
  ])('would refuse %s', async (_, text) => {
    expect(await linter.lint('bad.yml', text)).not.toEqual([]);
  });

  it('of our own pin what they use by commit, and ask for no more than they need', () => {
    for (const { text } of own) {
      const uses = [...text.matchAll(/uses: (\S+)/g)].map((match) => match[1] ?? '');
      for (const name of uses) expect(name).toMatch(/^(?:\.\/|[\w-]+\/[\w./-]+@[0-9a-f]{40}$)/);
      expect(text).toContain('permissions:\n  contents: read');
      expect(text).not.toContain('pull_request_target');
    }
  });
});
