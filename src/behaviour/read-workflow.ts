import type { TextFile } from '../artefacts/text-file.ts';
import type { ConfigNode } from './config-node.ts';
import { findConfigs } from './find-configs.ts';

/** One step of a job that starts an AI agent or runs a command. */
export type WorkflowStep = {
  readonly node: ConfigNode;
  readonly uses: string;
  readonly run: ConfigNode | null;
  readonly id: string;
  readonly inputs: readonly ConfigNode[];
  readonly env: readonly ConfigNode[];
  /** An agent action, or a command that starts an agent. */
  readonly isAgent: boolean;
};

export type WorkflowJob = {
  readonly node: ConfigNode;
  readonly steps: readonly WorkflowStep[];
  /** Permissions that are granted as `write`, of the job or else of the workflow; `null` when nothing is said. */
  readonly writes: readonly string[] | null;
  readonly condition: string;
};

export type Workflow = {
  readonly root: ConfigNode;
  readonly triggers: readonly string[];
  readonly jobs: readonly WorkflowJob[];
};

const agentAction =
  /(?:anthropics\/claude-code(?:-base)?-action|claude-code-action|openai\/codex-action|google-github-actions\/run-gemini-cli|gemini-cli|actions\/ai-inference|github\/copilot|cursor|opencode|aider|sst\/opencode|coderabbit|llm|ai-(?:review|triage|issue|code)\w{0,20}|gpt|claude|codex)/i;
const agentCommand =
  /(?:^|[\s;&|(])(?:npx\s(?:-y\s)?(?:@anthropic-ai\/claude-code|@openai\/codex|@google\/gemini-cli)|claude\s[^\n]{0,80}(?:-p\b|--print|--dangerously|["'$])|codex\s(?:exec|-q|--)|gemini\s[^\n]{0,60}(?:-p|--prompt|--yolo|["'$])|cursor-agent\s|opencode\srun|aider\s[^\n]{0,60}--message|gh\smodels\srun|copilot\s-p|llm\s["'-])/;

/** Several rules ask for the workflow of each file; it is read once, as long as the file is held. */
const known = new WeakMap<TextFile, Workflow | null>();

/** The workflow of a file under `.github/workflows`; null for everything else. */
export function readWorkflow(file: TextFile): Workflow | null {
  const found = known.get(file);
  if (found !== undefined) return found;
  const workflow = readFile(file);
  known.set(file, workflow);
  return workflow;
}

function readFile(file: TextFile): Workflow | null {
  if (
    file.format !== 'yaml' ||
    !/(?:^|\/)\.github\/workflows\/[^/]{1,200}$|^action\.ya?ml$/.test(file.path)
  )
    return null;
  const root = findConfigs(file, /jobs:/)[0]?.root;
  if (root === undefined) return null;
  const top = field(root, 'permissions');
  const jobs = (field(root, 'jobs')?.entries ?? []).map((node) => readJob(node, top));
  return { root, triggers: readTriggers(field(root, 'on') ?? field(root, 'true')), jobs };
}

function field(node: ConfigNode, key: string): ConfigNode | null {
  return node.entries.find((entry) => entry.key === key) ?? null;
}

function readTriggers(node: ConfigNode | null): string[] {
  if (node === null) return [];
  if (node.kind === 'string') return [node.text];
  return node.entries.map(({ key, text, kind }) =>
    node.kind === 'array' && kind === 'string' ? text : key,
  );
}

function readJob(node: ConfigNode, top: ConfigNode | null): WorkflowJob {
  const permissions = field(node, 'permissions') ?? top;
  return {
    node,
    steps: (field(node, 'steps')?.entries ?? []).map(readStep),
    writes: permissions === null ? null : readWrites(permissions),
    condition: field(node, 'if')?.text ?? '',
  };
}

function readWrites(node: ConfigNode): string[] {
  if (node.kind === 'string')
    return node.text === 'write-all' ? ['contents', 'pull-requests', 'issues'] : [];
  return node.entries.filter(({ text }) => text === 'write').map(({ key }) => key);
}

function readStep(node: ConfigNode): WorkflowStep {
  const uses = field(node, 'uses')?.text ?? '';
  const run = field(node, 'run');
  return {
    ...{ node, uses, run },
    id: field(node, 'id')?.text ?? '',
    inputs: field(node, 'with')?.entries ?? [],
    env: field(node, 'env')?.entries ?? [],
    isAgent: agentAction.test(uses) || agentCommand.test(run?.text ?? ''),
  };
}
