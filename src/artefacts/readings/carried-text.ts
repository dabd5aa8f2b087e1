import type { FileFormat } from '../file-format.ts';
import type { TextView } from '../text-view.ts';

/** A text that a file of another format carries, under the name of its part. */
export type CarriedText = {
  readonly part: string;
  readonly format: FileFormat;
  readonly view: TextView;
};
