import { decodeViews } from './decode-views.ts';
import { normaliseView } from './normalise-view.ts';
import type { TextView } from './text-view.ts';
import { unfoldView } from './unfold-view.ts';

/** All views of a text that there is a reason for, raw first. */
export function makeViews(raw: TextView): TextView[] {
  const normalised = normaliseView(raw);
  const unfolded = unfoldView(normalised ?? raw);
  const plain = [raw, normalised, unfolded].filter((view) => view !== null);
  return [...plain, ...decodeViews([unfolded ?? normalised ?? raw])];
}
