import { ApiError } from '../contract/api-error.ts';
import { findUnits, type Target } from '../workspace/find-units.ts';
import { openContent } from '../workspace/open-content.ts';
import type { Terminal } from './terminal.ts';

type Input = {
  readonly paths: readonly string[];
  readonly options: {
    readonly stdin?: true;
    readonly filename?: string;
    readonly exclude?: readonly string[];
    readonly include?: readonly string[];
    readonly changed?: readonly string[] | null;
  };
};

const MAX_INPUT_BYTES = 10 * 1024 * 1024;

/** What the command line names: paths, or standard input. */
export async function findTargets(
  terminal: Terminal,
  { paths, options }: Input,
): Promise<Target[]> {
  const { stdin, filename, exclude = [], include = ['**'], changed = null } = options;
  if (stdin === true && paths.length > 0)
    throw new ApiError('VALIDATION_ERROR', 'Give paths or --stdin, not both.');
  if (stdin !== true && filename !== undefined)
    throw new ApiError('VALIDATION_ERROR', '--filename names standard input: add --stdin.');
  if (stdin === true) return [await readInput(terminal, filename)];
  const targets: Target[] = [];
  for (const target of paths) {
    targets.push(await findUnits({ cwd: terminal.cwd, target, exclude, include, changed }));
  }
  return targets;
}

async function readInput(terminal: Terminal, filename: string | undefined): Promise<Target> {
  const path = filename === undefined ? '' : await checkName(filename);
  const bytes = await terminal.readStandardInput(MAX_INPUT_BYTES);
  if (bytes.length === 0)
    throw new ApiError(
      'VALIDATION_ERROR',
      'Standard input is empty: pipe the text into the command.',
    );
  const read = () => openContent({ path, bytes });
  const unit = { label: path, read, readBytes: () => Promise.resolve(bytes) };
  return { type: 'file', prefix: path, units: [unit] };
}

async function checkName(filename: string): Promise<string> {
  // Loaded here only: the schema library would double the start-up time of every other scan.
  const { RelativePath } = await import('../contract/relative-path.ts');
  const parsed = RelativePath.safeParse(filename);
  if (parsed.success) return parsed.data;
  throw new ApiError(
    'VALIDATION_ERROR',
    `--filename must be a relative path of at most 512 characters: ${parsed.error.issues[0]?.message}.`,
  );
}
