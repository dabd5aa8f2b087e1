import type { Artefact } from '../artefacts/artefact.ts';
import { findUrls } from './find-urls.ts';
import { judgeSource, type SourceTrust } from './judge-source.ts';

const order: readonly SourceTrust[] = [
  'anonymous',
  'unknown',
  'code-host',
  'variable',
  'declared',
  'vendor',
  'official',
  'placeholder',
  'local',
];

/** The least trusted of the addresses in a command; `variable` when none is written out. */
export function judgeFetch(command: string, artefact: Artefact): SourceTrust {
  const found = new Set(findUrls(command, { bare: true }).map((url) => judgeSource(url, artefact)));
  return order.find((trust) => found.has(trust)) ?? 'variable';
}
