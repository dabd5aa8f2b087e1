import type { TextView } from './text-view.ts';

/** The text as it was decoded. */
export function rawView(text: string): TextView {
  const same = (offset: number): number => offset;
  return { kind: 'raw', text, steps: [], toRaw: same, toRawEnd: same };
}
