import type { OrganizationView } from '../contract/organization-view.ts';
import type { Organization } from '../store/organizations/organization.ts';

/** An organization as the Public API shows it. */
export function showOrganization(organization: Organization): OrganizationView {
  const { github } = organization;
  return {
    id: organization.id,
    name: organization.name,
    slug: organization.slug,
    planId: organization.planId,
    avatarUrl: organization.avatarUrl,
    createdBy: organization.createdBy,
    createdAt: organization.createdAt.toISOString(),
    updatedAt: organization.updatedAt.toISOString(),
    github:
      github === null
        ? null
        : {
            accountId: github.accountId,
            login: github.login,
            type: github.type,
            installationId: github.installationId,
            suspended: github.state === 'suspended',
          },
  };
}
