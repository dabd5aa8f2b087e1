import { ApiError } from '../../contract/api-error.ts';
import { findOrganization } from '../../store/organizations/find-organization.ts';
import type { AnswerDocument } from '../answer-document.ts';
import type { Deps } from '../deps.ts';
import { createRun } from './create-run.ts';
import type { RunRequest } from './run-request.ts';

/** Starts a run for an organization, as a scheduler or a hook of the operator asks for it. */
export async function dispatchRun(
  deps: Deps,
  input: {
    readonly organizationId: string;
    readonly request: Omit<RunRequest, 'executor'>;
    readonly idempotencyKey: string;
  },
): Promise<AnswerDocument> {
  const { organizationId, idempotencyKey } = input;
  const organization = await deps.database.transaction((trx) =>
    findOrganization(trx, { id: organizationId.replaceAll('\0', '') }),
  );
  if (organization === null) throw new ApiError('NOT_FOUND', 'There is no such organization.');
  if (organization.isLocked) {
    throw new ApiError('ORG_LOCKED', 'The organization is locked; ask its administrator.');
  }
  return createRun(deps, {
    caller: { organizationId, userId: null, planId: organization.planId, repositoryId: null },
    request: { ...input.request, executor: 'server' },
    idempotencyKey,
    operation: 'agent-runs/internal',
  });
}
