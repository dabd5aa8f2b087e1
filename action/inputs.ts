import { z } from 'zod';
import { ApiError } from '../src/contract/api-error.ts';
import { ScanType } from '../src/contract/scan-type.ts';

const Word = z.string().trim();
/** Unset and empty look alike to an action. */
const optional = <Out>(schema: z.ZodType<Out, string>) =>
  Word.transform((value) => (value === '' ? null : value)).pipe(schema.nullable());
const Truth = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'false'], 'Give true or false'))
  .transform((word) => word === 'true');
const Threshold = z
  .string()
  .regex(/^\d{1,3}$/, 'Give a whole number from 0 to 100')
  .transform(Number)
  .pipe(z.int().max(100, 'Give a whole number from 0 to 100'));
const Lines = Word.transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);
/** A fine machine name: it becomes the category of code scanning and stands in a URL of GitHub. */
const Category = z.string().regex(/^[\w][\w./-]{0,99}$/, 'Use letters, digits, ".", "_", "/", "-"');

/** The inputs of action.yml. Null: not given, so that the settings file or the default holds. */
const Inputs = z.object({
  path: optional(z.string()).transform((path) => path ?? '.'),
  threshold: optional(Threshold),
  'fail-on': optional(z.string()),
  format: optional(z.enum(['sarif', 'json', 'markdown', 'text', 'agent'])).transform(
    (format) => format ?? 'sarif',
  ),
  'api-url': optional(z.url({ protocol: /^https?$/ })).transform(
    (url) => url?.replace(/\/+$/, '') ?? null,
  ),
  'api-key': optional(z.string()),
  'scan-type': optional(ScanType),
  layer2: optional(Truth).transform((isOn) => isOn ?? true),
  judge: optional(Truth),
  'changed-only': optional(Truth),
  baseline: optional(z.string()),
  config: optional(z.string()),
  exclude: Lines,
  'sarif-file': optional(z.string()).transform((file) => file ?? 'skillgate.sarif'),
  category: optional(Category).transform((name) => name ?? 'skillgate'),
  'upload-sarif': optional(z.enum(['auto', 'always', 'never'])),
  comment: optional(z.enum(['auto', 'always', 'off'])),
  'max-comment-findings': optional(
    z
      .string()
      .regex(/^\d{1,3}$/, 'Give a whole number up to 100')
      .transform(Number)
      .pipe(z.int().max(100)),
  ).transform((count) => count ?? 5),
  mode: optional(z.enum(['enforce', 'observe'])),
  'github-token': optional(z.string()),
});

const Runner = z.object({
  GITHUB_WORKSPACE: z.string().min(1),
  GITHUB_EVENT_NAME: z.string().default(''),
  GITHUB_EVENT_PATH: z.string().optional(),
  GITHUB_REPOSITORY: z
    .string()
    .regex(/^[\w-][\w.-]*\/(?!\.{1,2}$)[\w.-]+$/)
    .optional(),
  GITHUB_SHA: z
    .string()
    .regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)
    .optional(),
  GITHUB_REF: z.string().default(''),
  GITHUB_API_URL: z.url().default('https://api.github.com'),
  GITHUB_SERVER_URL: z.url().default('https://github.com'),
  RUNNER_TEMP: z.string().optional(),
  /** Set where the job may ask GitHub for an identity token (`id-token: write`). */
  ACTIONS_ID_TOKEN_REQUEST_URL: z.string().optional(),
});

export type Inputs = z.infer<typeof Inputs> & { readonly runner: z.infer<typeof Runner> };

/** What the workflow gave us. The only reader of the environment; throws VALIDATION_ERROR that names the input. */
export function readInputs(env: NodeJS.ProcessEnv = process.env): Inputs {
  const given = Object.fromEntries(
    Object.keys(Inputs.shape).map((name) => [name, env[`INPUT_${name.toUpperCase()}`] ?? '']),
  );
  const inputs = Inputs.safeParse(given);
  if (!inputs.success) {
    const [issue] = inputs.error.issues;
    throw invalid(`The input ${issue?.path.join('.') ?? ''} cannot be used: ${issue?.message}.`);
  }
  const runner = Runner.safeParse(env);
  if (!runner.success) {
    const name = runner.error.issues[0]?.path.join('.') ?? '';
    throw invalid(`This is not a GitHub Actions runner: ${name} is missing or not understood.`);
  }
  return { ...inputs.data, runner: runner.data };
}

function invalid(message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', message);
}
