import { z } from 'zod';
import { AuditRun } from '../contract/audit-run.ts';
import { RunChange } from '../contract/run-change.ts';
import { changeRun } from '../use-cases/audits/change-run.ts';
import { defineRoute } from './define-route.ts';
import { noInput } from './no-input.ts';
import { requireKey } from './require-key.ts';
import type { Route } from './route.ts';

/** What a runner reports of its run; it stands at two addresses. */
export function defineChangeRun(path: `/${string}`): Route {
  return defineRoute({
    method: 'PATCH',
    path,
    family: 'public',
    summary: 'Say where a local run stands',
    tag: 'Local runs',
    access: requireKey('audits:write'),
    params: z.object({ runId: z.string().max(64) }),
    query: noInput,
    body: { schema: RunChange, maxBytes: 1024 * 1024 },
    responses: { 200: { description: 'The run', schema: AuditRun } },
    errors: ['NOT_FOUND', 'RUN_NOT_ACTIVE'],
    handle: async (deps, { principal, params, body }) => ({
      status: 200,
      json: await changeRun(deps, { principal, runId: params.runId, change: body }),
    }),
  });
}
