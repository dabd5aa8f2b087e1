import { ApiError } from '../contract/api-error.ts';
import type { IdentityExchange } from '../contract/identity-exchange.ts';
import { mintKeyToken } from '../contract/mint-key-token.ts';
import type { Scope } from '../contract/scope.ts';
import { workflowScopes } from '../contract/workflow-scopes.ts';
import type { WorkflowIdentity } from '../github/workflow-identity.ts';
import type { Db } from '../store/db.ts';
import { createKey } from '../store/keys/create-key.ts';
import { useIdentityToken } from '../store/logins/use-identity-token.ts';
import { findOrganizationsByAccounts } from '../store/organizations/find-organizations-by-accounts.ts';
import type { Organization } from '../store/organizations/organization.ts';
import { hasAppUpload } from '../store/pull-requests/has-app-upload.ts';
import type { Deps } from './deps.ts';
import { environmentPrefix } from './environment-prefix.ts';
import { toUpstreamError } from './to-upstream-error.ts';

const LIFE_SECONDS = 900;

/** Gives a running workflow a key for its own repository, on the word of GitHub. */
export async function exchangeIdentity(
  deps: Deps,
  input: { readonly idToken: string; readonly scopes: readonly Scope[] | undefined },
): Promise<IdentityExchange> {
  const { identity: verifier } = deps;
  const scopes = workflowScopes.filter((scope) => input.scopes?.includes(scope) ?? true);
  if (verifier === undefined) throw refuse('wrong_issuer');
  const identity = await verifier.verify(input.idToken).catch((error: unknown) => {
    throw toUpstreamError(error);
  });
  if (typeof identity === 'string') throw refuse(identity);
  return deps.database.transaction(async (trx) => {
    const organization = await findOwner(trx, identity);
    if (!(await useIdentityToken(trx, identity))) throw refuse('replayed');
    const token = mintKeyToken(environmentPrefix(deps.settings), deps.randomBytes);
    const expiresAt = new Date(deps.clock().getTime() + LIFE_SECONDS * 1000);
    const { repository, repositoryId } = identity;
    await createKey(trx, {
      organizationId: organization.id,
      token,
      name: `GitHub Actions: ${repository}`.slice(0, 100),
      scopes,
      kind: 'oidc',
      repositoryId,
      createdBy: 'usr_github_actions',
      expiresAt,
    });
    return {
      token,
      tokenType: 'Bearer',
      expiresIn: LIFE_SECONDS,
      expiresAt: expiresAt.toISOString(),
      scopes,
      org: { id: organization.id, name: organization.name },
      repository,
      appUploads: await hasAppUpload(trx, { repositoryId }),
    };
  });
}

/** The organization of the repository's owner, by the owner's id; the App must be installed there. */
async function findOwner(trx: Db, identity: WorkflowIdentity): Promise<Organization> {
  const accountIds = [identity.ownerId];
  const [found] = await findOrganizationsByAccounts(trx, { accountIds });
  if (found === undefined || found.organization.github?.state === 'deleted') {
    throw new ApiError(
      'FORBIDDEN',
      "The App is not installed for the repository's owner; install it, or use an API key.",
    );
  }
  if (found.organization.isLocked) {
    throw new ApiError('ORG_LOCKED', 'The organization is locked; ask its administrator.');
  }
  if (identity.eventName === 'pull_request_target' && !found.organization.allowsPullRequestTarget) {
    throw new ApiError(
      'FORBIDDEN',
      'Workflows on pull_request_target get no key, as they may run what a fork wrote; use pull_request, or let an owner allow it in the settings.',
    );
  }
  return found.organization;
}

function refuse(reason: string): ApiError {
  return new ApiError(
    'UNAUTHORIZED',
    'The identity token is not usable; ask for a new one with this server as its audience.',
    { fields: { reason } },
  );
}
