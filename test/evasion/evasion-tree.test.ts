import { behaviourTransforms } from './behaviour-transforms.ts';
import { parserTransforms } from './parser-transforms.ts';
import { scannerTransforms } from './scanner-transforms.ts';
import { treeTransforms } from './tree-transforms.ts';
import { checkEvasion } from './check-evasion.ts';

checkEvasion([
  ...treeTransforms,
  ...behaviourTransforms,
  ...parserTransforms,
  ...scannerTransforms,
]);
