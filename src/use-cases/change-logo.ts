import { createHash } from 'node:crypto';
import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import { putLogo } from '../store/organizations/put-logo.ts';
import { updateOrganization } from '../store/organizations/update-organization.ts';
import type { Deps } from './deps.ts';
import { findImageType } from './find-image-type.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';

/** Puts a logo in place of the one before, or removes it; answers where it is to be seen. */
export async function changeLogo(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    /** Null removes it. */
    readonly bytes: Uint8Array | null;
  },
): Promise<{ readonly avatarUrl: string | null }> {
  const { principal, organizationId, bytes } = input;
  const now = deps.clock();
  return getVisibleOrganization(deps, {
    principal,
    organizationId,
    async run(trx) {
      const mediaType = bytes === null ? null : findImageType(bytes);
      if (bytes !== null && mediaType === null) {
        throw new ApiError('UNSUPPORTED_MEDIA_TYPE', 'Send a PNG, JPEG or WebP image.');
      }
      const logo = bytes === null || mediaType === null ? null : { bytes, mediaType };
      await putLogo(trx, { organizationId, logo, now });
      const avatarUrl = logo === null ? null : logoUrl(deps, { organizationId, bytes: logo.bytes });
      await updateOrganization(trx, { id: organizationId, avatarUrl, now });
      return { avatarUrl };
    },
  });
}

/** Changes with the image, so that caches may keep it. */
function logoUrl(deps: Deps, input: { organizationId: string; bytes: Uint8Array }): string {
  const version = createHash('sha256').update(input.bytes).digest('hex').slice(0, 8);
  return `${deps.settings.publicUrl}/v1/organizations/${input.organizationId}/logo?v=${version}`;
}
