import type { SourceFile } from '../../src/artefacts/source-file.ts';
import type { Package } from './incident.ts';

/** The files of a fixture as the engine takes them. */
export function packageFiles({ files, links = {} }: Package): SourceFile[] {
  const encoder = new TextEncoder();
  return [
    ...Object.entries(files).map(([path, text]): SourceFile => ({
      path,
      type: 'file',
      bytes: encoder.encode(text),
    })),
    ...Object.entries(links).map(([path, target]): SourceFile => ({ path, type: 'link', target })),
  ];
}
