import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAction } from '../../scripts/bundle-action.js';
import { findNode24 } from './find-node24.ts';
import { writeTree, type Tree } from './write-tree.ts';

export type ActionRun = {
  readonly code: number;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Workflow commands that the runner would obey, raw blocks left out. */
  readonly commands: readonly string[];
  readonly workspace: string;
};

export type ActionRunner = {
  /** Which Node runs it. */
  readonly nodeName: string;
  /** A folder of its own, outside of every workspace. */
  readonly folder: string;
  run(input: {
    readonly files: Tree;
    readonly inputs?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
    readonly event?: unknown;
    /** The commit that is checked out. */
    readonly headSha?: string;
  }): Promise<ActionRun>;
  close(): Promise<void>;
};

/** The bundle as its sources give it now, run the way a runner runs it: far from any node_modules. */
export async function startActionRunner(): Promise<ActionRunner> {
  const root = await mkdtemp(join(tmpdir(), 'skillgate-action-'));
  const program = join(root, 'index.mjs');
  const files = await bundleAction();
  await writeFile(program, files['index.js']);
  const node = await findNode24();
  let runs = 0;
  return {
    nodeName: node.name,
    folder: root,
    close: () => rm(root, { recursive: true, force: true }),
    run: async ({ files: tree, inputs = {}, env = {}, event = {}, headSha }) => {
      runs += 1;
      const place = (name: string): string => join(root, String(runs), name);
      const workspace = place('workspace');
      for (const name of ['workspace', 'temp']) await mkdir(place(name), { recursive: true });
      await writeTree(workspace, tree);
      if (headSha !== undefined) await writeTree(workspace, { '.git/HEAD': `${headSha}\n` });
      await writeTree(place('.'), { output: '', summary: '', 'event.json': JSON.stringify(event) });
      const given = Object.entries(inputs).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        value,
      ]);
      const { code, stdout } = await start(node.program, program, {
        PATH: process.env['PATH'] ?? '',
        HOME: place('temp'),
        // Loading the program is most of what a run costs.
        NODE_COMPILE_CACHE: join(root, 'compiled'),
        GITHUB_WORKSPACE: workspace,
        GITHUB_EVENT_PATH: place('event.json'),
        GITHUB_EVENT_NAME: 'push',
        GITHUB_OUTPUT: place('output'),
        GITHUB_STEP_SUMMARY: place('summary'),
        GITHUB_REF: 'refs/heads/main',
        RUNNER_TEMP: place('temp'),
        ...env,
        ...Object.fromEntries(given),
      });
      return {
        code,
        stdout,
        outputs: parseOutputs(await readFile(place('output'), 'utf8')),
        summary: await readFile(place('summary'), 'utf8'),
        commands: listCommands(stdout),
        workspace,
      };
    },
  };
}

function start(
  node: string,
  program: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly stdout: string }> {
  return new Promise((resolve) => {
    const options = { env, maxBuffer: 64 * 1024 * 1024 };
    execFile(node, [program], options, (problem, stdout, stderr) => {
      resolve({ code: problem === null ? 0 : Number(problem.code), stdout: stdout + stderr });
    });
  });
}

/** The file command form of the runner: `name<<delimiter`, lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) {
    outputs[match[1] ?? ''] = match[3] ?? '';
  }
  return outputs;
}

/** What a runner reads from a log: a line that begins with `::`, unless commands are stopped; `##[` anywhere. */
function listCommands(stdout: string): string[] {
  const commands: string[] = [];
  let token: string | null = null;
  for (const line of stdout.split(/\r?\n/)) {
    const stop = /^::stop-commands::(.+)$/.exec(line.trim())?.[1];
    if (token !== null) {
      if (line.trim() === `::${token}::`) token = null;
    } else if (stop !== undefined) token = stop;
    else if (/^\s*::/.test(line) || /##\w*\[/.test(line)) commands.push(line.trim());
  }
  return commands;
}
