import { sizeTransforms } from './size-transforms.ts';
import { splittingTransforms } from './splitting-transforms.ts';
import { unicodeTransforms } from './unicode-transforms.ts';
import { wordingTransforms } from './wording-transforms.ts';
import { checkEvasion } from './check-evasion.ts';

checkEvasion([
  ...sizeTransforms,
  ...unicodeTransforms,
  ...wordingTransforms,
  ...splittingTransforms,
]);
