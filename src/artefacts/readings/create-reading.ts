import { createTextFile } from '../create-text-file.ts';
import type { FileFormat } from '../file-format.ts';
import { rawView } from '../raw-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';

/** A file that shows a view as if it were what stands in the file; its places lead back through `origin`. */
export function createReading(
  file: TextFile,
  view: TextView,
  named: { readonly path: string; readonly format: FileFormat },
): TextFile {
  const base = createTextFile(named.path, named.format, view.text);
  const views = [rawView(view.text)];
  return Object.defineProperties(base, {
    views: { value: views },
    origin: { value: { file, view } },
  });
}
