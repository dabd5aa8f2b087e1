import type { ScanType } from '../contract/scan-type.ts';
import { pathSignals } from './path-signals.ts';

/** Something that every signal needs; spares the list for nearly all paths of a tree. */
const mayMatter =
  /\/\.|skill|mcp|claude|agent|gemini|qwen|warp|crush|copilot|hooks\.json|llms|workspace|opencode|system/;

/**
 * The kind a path names by itself; null for a path that says nothing. Letter case is ignored everywhere: agents on
 * case-insensitive disks read `.cUrSoR/mcp.json` as their own.
 */
export function findPathKind(path: string): ScanType | null {
  const probe = `/${path.replaceAll('\\', '/').toLowerCase()}`;
  if (!mayMatter.test(probe)) return null;
  const known = pathSignals.find(({ place, ending }) => place.test(probe) && ending.test(probe));
  if (known !== undefined) return known.kind;
  // A file named *system*prompt*.
  const system = probe.indexOf('system', probe.lastIndexOf('/'));
  return system >= 0 && probe.includes('prompt', system) ? 'system_prompt' : null;
}
