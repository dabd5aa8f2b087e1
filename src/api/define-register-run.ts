import { RegisterRunBody } from '../contract/register-run-body.ts';
import { RunRegistered } from '../contract/run-registered.ts';
import { registerRun } from '../use-cases/audits/register-run.ts';
import { defineRoute } from './define-route.ts';
import { documentAnswer } from './document-answer.ts';
import { noInput } from './no-input.ts';
import { requireKey } from './require-key.ts';
import type { Route } from './route.ts';
import { runErrors } from './run-errors.ts';

/** The registration of a runner's run; it stands at two addresses. */
export function defineRegisterRun(path: `/${string}`): Route {
  return defineRoute({
    method: 'POST',
    path,
    family: 'public',
    summary: 'Register a run that its caller executes',
    tag: 'Local runs',
    access: requireKey('audits:write'),
    params: noInput,
    query: noInput,
    body: { schema: RegisterRunBody, maxBytes: 1024 * 1024 },
    responses: { 201: { description: 'The run, and what it cost', schema: RunRegistered } },
    errors: runErrors,
    handle: async (deps, { principal, body }) =>
      documentAnswer(await registerRun(deps, { principal, body })),
  });
}
