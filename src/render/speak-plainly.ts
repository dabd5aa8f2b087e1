import { findReportThreats } from '../engine/find-report-threats.ts';
import { inertEvidence } from '../engine/inert-evidence.ts';

/**
 * Our own words, made inert like everything else. Should they read like an order to an agent all the same (a rule that
 * describes one too vividly), the fallback takes their place: a report never instructs its reader's agent.
 */
export function speakPlainly(text: string, fallback: string): string {
  const inert = inertEvidence(text, 5000);
  for (const _hit of findReportThreats(inert, true)) return fallback;
  return inert;
}
