import { readFile } from 'node:fs/promises';
import type { ReadText } from './read-text.ts';

/** Files as they are now. */
export const readDiskText: ReadText = (location) => readFile(location, 'utf8').catch(() => null);
