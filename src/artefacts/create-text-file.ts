import { countHosts } from './count-hosts.ts';
import { createLineIndex } from './create-line-index.ts';
import type { FileFormat } from './file-format.ts';
import type { LineIndex } from './line-index.ts';
import { makeViews } from './make-views.ts';
import type { MarkdownBlocks } from './markdown-blocks.ts';
import { parseMarkdownBlocks } from './parse-markdown-blocks.ts';
import { rawView } from './raw-view.ts';
import type { TextFile } from './text-file.ts';
import type { TextView } from './text-view.ts';

const NON_ASCII = /[^\u0000-\u007f]/;

/** Makes a text file of which all but its text is computed on first use. */
export function createTextFile(path: string, format: FileFormat, text: string): TextFile {
  const raw = rawView(text);
  let lines: LineIndex | undefined;
  let isAscii: boolean | undefined;
  let hosts: ReadonlyMap<string, number> | undefined;
  let views: readonly TextView[] | undefined;
  let blocks: MarkdownBlocks | undefined;
  return {
    path,
    format,
    text,
    get lines() {
      return (lines ??= createLineIndex(text));
    },
    get isAscii() {
      return (isAscii ??= !NON_ASCII.test(text));
    },
    get hosts() {
      return (hosts ??= countHosts(text));
    },
    raw,
    get views() {
      return (views ??= makeViews(raw));
    },
    get blocks() {
      if (format !== 'markdown' && format !== 'text' && format !== 'html') return null;
      return (blocks ??= parseMarkdownBlocks(text));
    },
  };
}
