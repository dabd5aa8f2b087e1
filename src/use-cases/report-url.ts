import type { Deps } from './deps.ts';

/** Address of a report's page. */
export function reportUrl(deps: Pick<Deps, 'settings'>, reportId: string): string {
  return `${deps.settings.publicUrl}/r/${reportId}`;
}
