import { ApiError } from '../../contract/api-error.ts';
import type { Deps } from '../deps.ts';

/** Answers the address as it will be called; throws VALIDATION_ERROR unless it is https and resolves to public addresses only. */
export async function checkWebhookUrl(deps: Deps, text: string): Promise<string> {
  const url = URL.parse(text);
  if (url === null) throw refused('Must be an absolute URL');
  if (url.protocol !== 'https:') throw refused('Must be an https URL');
  url.hash = '';
  const problem = await deps.http.findRefusal(url);
  if (problem !== null) throw refused(problem);
  return url.href;
}

function refused(message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', 'Webhooks cannot be sent to this address.', {
    issues: [{ path: 'url', message }],
  });
}
