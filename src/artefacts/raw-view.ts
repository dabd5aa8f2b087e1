import { createTextSketch } from './create-text-sketch.ts';
import type { TextSketch } from './text-sketch.ts';
import type { TextView } from './text-view.ts';

/** The text as it was decoded. */
export function rawView(text: string): TextView {
  const same = (offset: number): number => offset;
  let sketch: TextSketch | undefined;
  return {
    kind: 'raw',
    text,
    steps: [],
    get sketch() {
      return (sketch ??= createTextSketch(text));
    },
    toRaw: same,
    toRawEnd: same,
  };
}
