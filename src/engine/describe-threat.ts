import { clipText } from '../contract/clip-text.ts';
import type { ReportThreat } from '../contract/report-threat.ts';
import type { ThreatHit } from './find-report-threats.ts';
import { findSecrets } from './find-secrets.ts';
import { maskSpans } from './mask-spans.ts';
import { nameInvisible } from './name-invisible.ts';

const longestValue = 120;
const longestPath = 300;
/** Enough for the value; keeps the work small on long texts. */
const looked = 2000;

/** What the caller is told about a hit: secrets masked, invisible characters named, clipped. */
export function describeThreat(hit: ThreatHit, path: string): ReportThreat {
  return {
    path: shorten(path, longestPath),
    value: shorten(hit.text.slice(hit.start), longestValue),
    pattern: hit.pattern,
    category: hit.category,
  };
}

function shorten(text: string, limit: number): string {
  const shown = clipText(text, looked);
  return clipText(nameInvisible(maskSpans(shown, findSecrets(shown))), limit);
}
