import { error as writeError, setSecret } from '@actions/core';
import { ClientError } from '../src/client/client-error.ts';
import { ApiError } from '../src/contract/api-error.ts';
import { rulesetVersion } from '../src/engine/ruleset-version.ts';
import { escapeMarkdown } from '../src/render/escape-markdown.ts';
import { inertText } from '../src/render/inert-text.ts';
import { checkWorkspace } from './check-workspace.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { writeOutputs } from './write-outputs.ts';
import { writeSummary } from './write-summary.ts';

/** Runs the step and returns its exit code; never throws, so that no fault can look like a pass. */
export async function runAction(read: () => Inputs = readInputs): Promise<0 | 1 | 2> {
  try {
    const inputs = read();
    if (inputs['api-key'] !== null) setSecret(inputs['api-key']);
    if (inputs['github-token'] !== null) setSecret(inputs['github-token']);
    return await checkWorkspace(inputs);
  } catch (error) {
    await reportFailure(explain(error));
    return 2;
  }
}

function explain(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  if (error instanceof ClientError && (error.status === 401 || error.status === 403)) {
    return `The server refused the api-key (${error.status}): give a valid key with the scope "scan".`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return `The scan could not be finished (${message}): run it again, and report it if it stays.`;
}

async function reportFailure(message: string): Promise<void> {
  const text = inertText(message);
  writeError(text, { title: 'Skillgate could not scan' });
  writeOutputs({
    'trust-score': '',
    classification: '',
    'findings-count': 0,
    'new-findings-count': 0,
    'critical-count': 0,
    'high-count': 0,
    'sarif-file': '',
    'report-json': '',
    'scan-ids': '',
    passed: false,
    'gate-reason': '',
    'would-fail': false,
    'scan-error': true,
    report: '',
    'report-url': '',
    score: '',
    'exit-code': 2,
  });
  await writeSummary({
    situation: 'unfinished',
    conclusion: 'action_required',
    trustScore: null,
    classification: null,
    artefacts: [],
    fresh: [],
    existing: [],
    suppressed: [],
    fixedCount: 0,
    lowScores: [],
    unread: [],
    notices: [escapeMarkdown(message)],
    config: { path: null, sha: null, problems: [], excluded: [] },
    reportUrl: null,
    rulesetVersion,
  });
}
