import type { UpstreamIndex } from '../artefacts/upstream-index.ts';
import { rulesetVersion } from './ruleset-version.ts';

/** What a scan was judged by: the rule set, and the index of known skills where one is used. */
export function nameRules({ upstream }: { readonly upstream?: UpstreamIndex | null }): string {
  return upstream ? `${rulesetVersion}+${upstream.id}` : rulesetVersion;
}
