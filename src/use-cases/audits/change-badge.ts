import { randomBase62 } from '../../contract/random-base62.ts';
import type { Principal } from '../../contract/principal.ts';
import type { WebsiteBadge } from '../../contract/website-badge.ts';
import { updateWebsite } from '../../store/websites/update-website.ts';
import type { Deps } from '../deps.ts';
import { getVisibleWebsite } from './get-visible-website.ts';

/** Switches the badge of a website on or off; its id is made once and stays. */
export async function changeBadge(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly websiteId: string;
    readonly isEnabled: boolean;
  },
): Promise<WebsiteBadge> {
  const { principal, isEnabled } = input;
  const badgeId = await deps.database.tenant(principal.organizationId, async (trx) => {
    const website = await getVisibleWebsite(trx, input);
    const changed = await updateWebsite(trx, {
      id: website.id,
      change: { badgeId: randomBase62(deps.randomBytes), isBadgeEnabled: isEnabled },
    });
    return changed.badgeId ?? '';
  });
  const linkUrl = `${deps.settings.publicUrl}/b/${badgeId}`;
  return {
    badgeId,
    enabled: isEnabled,
    svgUrl: `${linkUrl}.svg`,
    linkUrl,
    shieldsUrl: `${linkUrl}/shields.json`,
  };
}
