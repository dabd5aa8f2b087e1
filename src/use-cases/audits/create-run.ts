import { ApiError } from '../../contract/api-error.ts';
import type { RunCreated } from '../../contract/run-created.ts';
import type { RunTarget } from '../../contract/run-target.ts';
import { findOrganization } from '../../store/organizations/find-organization.ts';
import type { AnswerDocument } from '../answer-document.ts';
import { checkCapacity } from '../check-capacity.ts';
import type { Deps } from '../deps.ts';
import { checkFixTarget } from './check-fix-target.ts';
import { parseRunConfig } from './parse-run-config.ts';
import { parseRunUrl } from './parse-run-url.ts';
import { resolveRepository } from './resolve-repository.ts';
import type { RunCaller, RunRequest } from './run-request.ts';
import { startRun, type StartedRun } from './start-run.ts';
import { withRunIdempotency } from './with-run-idempotency.ts';

/** Makes a run once per key; `describe` says how this door answers with it. */
export async function createRun(
  deps: Deps,
  input: {
    readonly caller: RunCaller;
    readonly request: RunRequest;
    readonly idempotencyKey: string | null;
    /** What the key belongs to besides the organization. */
    readonly operation: string;
    readonly describe?: (started: StartedRun) => object;
  },
): Promise<AnswerDocument> {
  const { caller, request } = input;
  const { organizationId } = caller;
  return withRunIdempotency(deps, {
    organizationId,
    operation: input.operation,
    key: input.idempotencyKey,
    request,
    run: async (complete) => {
      const config = parseRunConfig(request.config);
      const parsed = parseRunUrl(deps, request.url);
      const { target } = parsed;
      if (target.kind === 'website') await checkAddress(deps, { request, url: parsed.url });
      const installed = await findInstalled(deps, input, parsed.target);
      checkFixTarget({ caller, request, target, installed });
      if (request.executor === 'server') await checkCapacity(deps);
      return deps.database.tenant(organizationId, async (trx) => {
        const started = await startRun(deps, trx, { caller, request, parsed, config, installed });
        const answer: AnswerDocument = {
          status: 201,
          headers: { 'Content-Type': 'application/json; charset=utf-8' },
          text: JSON.stringify((input.describe ?? describeRun)(started)),
        };
        await complete(trx, { answer, resourceId: started.run.id });
        return answer;
      });
    },
  });
}

function describeRun({ run }: StartedRun): RunCreated {
  return {
    id: run.id,
    status: 'pending',
    createdAt: run.createdAt.toISOString(),
    ...(run.notice !== null && { notice: run.notice }),
  };
}

/** Addresses inside of networks are refused before anything is stored; the crawler checks again at each connection. */
async function checkAddress(
  deps: Deps,
  input: { readonly request: RunRequest; readonly url: string },
): Promise<void> {
  // A runner reads from its own machine, where other addresses are its own affair.
  if (input.request.executor === 'runner') return;
  const refusal = await deps.http.findRefusal(new URL(input.url), { unresolved: 'allow' });
  if (refusal === null) return;
  throw new ApiError('VALIDATION_ERROR', 'This address cannot be audited from here.', {
    issues: [{ path: 'url', message: refusal }],
  });
}

/** GitHub is asked only where the answer decides something: who may write, or what a bound key may name. */
async function findInstalled(
  deps: Deps,
  input: { readonly caller: RunCaller; readonly request: RunRequest },
  target: RunTarget,
) {
  const { caller, request } = input;
  const isBound = caller.repositoryId !== null;
  const mayWrite =
    (request.mode === 'fix' || request.mode === 'audit-fix') && request.executor === 'server';
  const notYours = new ApiError('NOT_FOUND', 'This key is bound to another repository.');
  if (target.kind !== 'repository') {
    if (isBound) throw notYours;
    return null;
  }
  if (!isBound && !mayWrite) return null;
  const organization = await deps.database.tenant(caller.organizationId, (trx) =>
    findOrganization(trx, { id: caller.organizationId }),
  );
  if (organization === null) throw notYours;
  const { owner = '', repo = '' } = target;
  const installed = await resolveRepository(deps, { organization, owner, repo });
  if (isBound && installed?.repositoryId !== caller.repositoryId) throw notYours;
  return installed;
}
