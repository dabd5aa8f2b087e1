import type { createColors } from 'picocolors';
import type { Location } from '../contract/location.ts';
import { displayWidth } from './display-width.ts';
import { inertText } from './inert-text.ts';
import { locateEvidence } from './locate-evidence.ts';

type Input = {
  readonly location: Location;
  /** The line of the file, if it is at hand: it tells where in the excerpt the evidence stands. */
  readonly lineText: string | null;
  /** Columns that may be used. */
  readonly width: number;
  readonly gutter: number;
  readonly colors: ReturnType<typeof createColors>;
  readonly mark: (text: string) => string;
};

/** Columns of context kept before the evidence where a line is too long to show. */
const LEAD = 16;

/** The excerpt under its line number, with carets under the evidence. Empty for findings about a whole artefact. */
export function codeFrame(input: Input): string[] {
  const { location, gutter, colors, mark } = input;
  if (location.excerpt === '') return [];
  const { before, evidence, after } = fit(cut(input), input.width - gutter - 3);
  const bar = colors.blue('|');
  const number = colors.blue(String(location.line).padStart(gutter));
  const empty = ' '.repeat(gutter);
  const carets = '^'.repeat(Math.max(1, displayWidth(evidence)));
  return [
    `${empty} ${bar}`,
    `${number} ${bar} ${before}${evidence}${after}`.trimEnd(),
    `${empty} ${bar} ${' '.repeat(displayWidth(before))}${mark(carets)}`,
  ];
}

type Pieces = { readonly before: string; readonly evidence: string; readonly after: string };

function cut({ location, lineText }: Input): Pieces {
  const { start, end } = locateEvidence(location, lineText);
  const { excerpt } = location;
  return {
    before: inertText(excerpt.slice(0, start)),
    evidence: inertText(excerpt.slice(start, end)),
    after: inertText(excerpt.slice(end)),
  };
}

/** Shortens what stands around the evidence first, then the evidence itself. */
function fit({ before, evidence, after }: Pieces, room: number): Pieces {
  if (displayWidth(before + evidence + after) <= room) return { before, evidence, after };
  const total = displayWidth(before + evidence);
  const lead = total <= room - 1 ? before : keepEnd(before, LEAD);
  const shown = keepStart(evidence, room - displayWidth(lead));
  const left = room - displayWidth(lead) - displayWidth(shown);
  return { before: lead, evidence: shown, after: left > 0 ? keepStart(after, left) : '' };
}

function keepStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function keepEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const characters = Array.from(text);
  while (displayWidth(characters.join('')) > width - 1) characters.shift();
  return `…${characters.join('')}`;
}
