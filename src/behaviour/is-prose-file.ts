import type { TextFile } from '../artefacts/text-file.ts';

/** Whether a file is a document with blocks; asks its format, so that nothing is parsed for the answer. */
export function isProseFile({ format }: Pick<TextFile, 'format'>): boolean {
  return format === 'markdown' || format === 'text' || format === 'html';
}
