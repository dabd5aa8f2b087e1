import { ApiError } from '../contract/api-error.ts';
import type { Deps } from './deps.ts';

/** Throws SERVICE_UNAVAILABLE while the process is stopping or its store is out of reach. */
export async function checkReadiness(deps: Deps): Promise<{ readonly status: 'ready' }> {
  if (deps.isDraining()) {
    throw new ApiError('SERVICE_UNAVAILABLE', 'The server is stopping; use another one.', {
      retryAfter: 5,
    });
  }
  try {
    await deps.database.ping();
    return { status: 'ready' };
  } catch (error) {
    deps.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'store out of reach');
    throw new ApiError(
      'SERVICE_UNAVAILABLE',
      'The service cannot reach its store right now; try again in a few seconds.',
      { retryAfter: 5 },
    );
  }
}
