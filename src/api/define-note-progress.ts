import { z } from 'zod';
import { RunStatus } from '../contract/run-status.ts';
import { noteRunProgress } from '../use-cases/audits/note-run-progress.ts';
import { defineRoute } from './define-route.ts';
import { noInput } from './no-input.ts';
import { requireKey } from './require-key.ts';
import type { Route } from './route.ts';

const Count = z.int().min(0);

/** The sign of life of a runner; it stands at two addresses. */
export function defineNoteProgress(path: `/${string}`): Route {
  return defineRoute({
    method: 'POST',
    path,
    family: 'public',
    summary: 'Report progress of a local run, every 30 seconds',
    tag: 'Local runs',
    access: requireKey('audits:write'),
    params: z.object({ runId: z.string().max(64) }),
    query: noInput,
    body: {
      schema: z.object({ pagesFetched: Count, pagesTotal: Count, pagesFailed: Count }),
      maxBytes: 1024 * 1024,
    },
    responses: {
      200: {
        description: 'Whether to go on',
        schema: z.object({ success: z.literal(true), status: RunStatus }),
      },
    },
    errors: ['NOT_FOUND', 'RUN_NOT_ACTIVE'],
    handle: async (deps, { principal, params, body }) => ({
      status: 200,
      json: await noteRunProgress(deps, {
        principal,
        runId: params.runId,
        pages: { fetched: body.pagesFetched, total: body.pagesTotal, failed: body.pagesFailed },
      }),
    }),
  });
}
