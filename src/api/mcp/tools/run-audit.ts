import { z } from 'zod';
import { ApiError } from '../../../contract/api-error.ts';
import { RunCreated } from '../../../contract/run-created.ts';
import { RunMode } from '../../../contract/run-mode.ts';
import { estimateRun } from '../../../use-cases/audits/estimate-run.ts';
import { createRun } from '../../routes/agent-runs/create-run.ts';
import { callRoute } from '../call-route.ts';
import { camelCase } from '../camel-case.ts';
import { checkAccess } from '../check-access.ts';
import { defineTool } from '../define-tool.ts';

const Config = z.record(z.string(), z.unknown());

export const runAudit = defineTool({
  name: 'run_audit',
  title: 'Audit a repository or website',
  description:
    'Audits a repository or website. Without confirm it only says what that would cost; with confirm: true it starts.',
  input: z.object({
    url: z.string().max(2048),
    mode: RunMode.optional(),
    config: Config.optional().describe('Settings of the run, such as max_pages or max_files'),
    max_credits: z.int().min(1).optional().describe('Refuse when the estimate is above this'),
    confirm: z.boolean().optional(),
  }),
  effect: 'writes',
  evidence: [],
  handle: async (call, input) => {
    const { url, mode = 'audit', max_credits: maxCredits, confirm } = input;
    const principal = checkAccess(call, createRun);
    const { estimate, balance } = await estimateRun(call.deps, {
      principal,
      request: { url, mode, config: writeConfig(input.config) },
    });
    if (maxCredits !== undefined && estimate.cap > maxCredits) {
      throw new ApiError(
        'VALIDATION_ERROR',
        `The audit may cost ${estimate.cap} credits; raise max_credits or ask for less.`,
        { issues: [{ path: 'max_credits', message: `Must be at least ${estimate.cap}` }] },
      );
    }
    if (confirm !== true) return { status: 'confirmation_required', estimate, balance };
    const config = writeConfig({ ...input.config, ...(maxCredits && { maxCredits }) });
    const created = await callRoute(call, {
      route: createRun,
      body: { url, mode, trigger: 'api', config },
    });
    const { id, status, createdAt, notice } = RunCreated.parse(created);
    return { runId: id, status, createdAt, ...(notice && { notice }) };
  },
});

/** REST takes the settings as JSON text with its own names. */
function writeConfig(config: Readonly<Record<string, unknown>> = {}): string {
  const entries = Object.entries(config).map(([name, value]) => [camelCase(name), value]);
  return JSON.stringify(Object.fromEntries(entries));
}
