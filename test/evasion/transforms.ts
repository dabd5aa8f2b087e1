import { behaviourTransforms } from './behaviour-transforms.ts';
import { codeTransforms } from './code-transforms.ts';
import { containerTransforms } from './container-transforms.ts';
import { encodingTransforms } from './encoding-transforms.ts';
import { parserTransforms } from './parser-transforms.ts';
import { scannerTransforms } from './scanner-transforms.ts';
import { shellTransforms } from './shell-transforms.ts';
import { sizeTransforms } from './size-transforms.ts';
import { splittingTransforms } from './splitting-transforms.ts';
import type { Transform } from './transform.ts';
import { treeTransforms } from './tree-transforms.ts';
import { unicodeTransforms } from './unicode-transforms.ts';
import { wordingTransforms } from './wording-transforms.ts';

/** The evasion suite, E01 to E70, in order. */
export const transforms: readonly Transform[] = [
  ...sizeTransforms,
  ...unicodeTransforms,
  ...wordingTransforms,
  ...splittingTransforms,
  ...encodingTransforms,
  ...shellTransforms,
  ...codeTransforms,
  ...containerTransforms,
  ...treeTransforms,
  ...behaviourTransforms,
  ...parserTransforms,
  ...scannerTransforms,
];
