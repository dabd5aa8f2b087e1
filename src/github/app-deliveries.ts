import { z } from 'zod';
import type { FailedDelivery, GitHubApp } from './github-app.ts';
import type { GitHubCaller } from './github-caller.ts';
import { GitHubError } from './github-error.ts';

const Delivery = z
  .object({ id: z.number(), guid: z.string(), delivered_at: z.coerce.date() })
  .transform((row): FailedDelivery => ({
    id: row.id,
    guid: row.guid,
    deliveredAt: row.delivered_at,
  }));

const MAX_PAGES = 30;

/** The webhooks that GitHub keeps for the App for some days, and could not deliver. */
export function appDeliveries(
  asApp: GitHubCaller,
): Pick<GitHubApp, 'listFailedDeliveries' | 'redeliver'> {
  return {
    listFailedDeliveries: async ({ since }) => {
      const all: FailedDelivery[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < MAX_PAGES; page += 1) {
        let next: string | null = null;
        const found: FailedDelivery[] = await asApp('GET /app/hook/deliveries', {
          schema: z.array(Delivery),
          parameters: {
            status: 'failure',
            per_page: 100,
            ...(cursor === null ? {} : { cursor }),
          },
          onLink: (link) => {
            next = readCursor(link);
          },
        });
        const recent = found.filter(({ deliveredAt }) => deliveredAt >= since);
        all.push(...recent);
        if (next === null || recent.length < found.length) break;
        cursor = next;
      }
      return all;
    },
    redeliver: async ({ deliveryId }) => {
      try {
        await asApp('POST /app/hook/deliveries/{delivery_id}/attempts', {
          schema: z.unknown(),
          parameters: { delivery_id: deliveryId },
        });
        return 'accepted';
      } catch (error) {
        if (error instanceof GitHubError && !error.isTransient) return 'gone';
        throw error;
      }
    },
  };
}

/** `<https://…?cursor=v1_123&per_page=100>; rel="next"` */
function readCursor(link: string): string | null {
  const url = /<([^>]{1,2000})>;\s*rel="next"/.exec(link)?.[1];
  return url === undefined || !URL.canParse(url) ? null : new URL(url).searchParams.get('cursor');
}
