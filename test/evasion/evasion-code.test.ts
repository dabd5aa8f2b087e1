import { codeTransforms } from './code-transforms.ts';
import { containerTransforms } from './container-transforms.ts';
import { encodingTransforms } from './encoding-transforms.ts';
import { shellTransforms } from './shell-transforms.ts';
import { checkEvasion } from './check-evasion.ts';

checkEvasion([
  ...encodingTransforms,
  ...shellTransforms,
  ...codeTransforms,
  ...containerTransforms,
]);
