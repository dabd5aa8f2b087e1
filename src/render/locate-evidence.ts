import type { Location } from '../contract/location.ts';
import { inertText } from './inert-text.ts';

type Span = { readonly start: number; readonly end: number };

/**
 * Where in its excerpt the evidence of a finding stands, as offsets. The excerpt is the redacted, trimmed and perhaps
 * cut line; `lineText` is the line itself. Where the two cannot be matched (a masked secret, no text at hand) the whole
 * excerpt counts.
 */
export function locateEvidence(
  { excerpt, line, end_line, column, end_column }: Location,
  lineText: string | null,
): Span {
  const whole = { start: 0, end: excerpt.length };
  if (lineText === null) return whole;
  const characters = Array.from(lineText);
  const last = end_line > line ? characters.length : end_column - 1;
  const before = asShown(characters.slice(0, column - 1).join('')).trimStart();
  const evidence = asShown(characters.slice(column - 1, last).join('')).trimEnd();
  if (evidence === '') return whole;
  if (excerpt.startsWith(before) && excerpt.startsWith(evidence, before.length))
    return { start: before.length, end: before.length + evidence.length };
  const found = excerpt.indexOf(evidence);
  return found < 0 ? whole : { start: found, end: found + evidence.length };
}

/** The same clean-up that excerpts go through. */
function asShown(text: string): string {
  return inertText(text.replace(/\s+/g, ' ')).replaceAll('<', '‹').replaceAll('>', '›');
}
