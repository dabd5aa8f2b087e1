import type { ZodType } from 'zod';
import { ApiError } from '../contract/api-error.ts';
import type { RouteBody } from './route.ts';

/** How a body will be read: `tolerant` is JSON whose Content-Type does not say so. */
export type BodyMedia = 'json' | 'tolerant' | 'multipart';

/** Decides from Content-Type alone whether a route reads this body; throws UNSUPPORTED_MEDIA_TYPE otherwise. */
export function findBodyMedia(
  body: RouteBody<ZodType>,
  contentType: string | undefined,
): BodyMedia {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type)) return 'json';
  if (type === 'multipart/form-data' && body.multipart !== undefined) return 'multipart';
  const isUntyped = type === '' || type === 'application/x-www-form-urlencoded';
  if (isUntyped && body.isTolerant === true) return 'tolerant';
  throw new ApiError(
    'UNSUPPORTED_MEDIA_TYPE',
    body.multipart === undefined
      ? 'Send the body with Content-Type: application/json.'
      : 'Send the body with Content-Type: application/json or multipart/form-data.',
  );
}
