import type { Classification } from '../contract/classification.ts';

/** What a class means for somebody about to install it; none of them is a guarantee. */
export const classVerdict: Readonly<Record<Classification, string>> = {
  safe: 'Nothing found that speaks against it.',
  caution: 'Worth a look before you trust it.',
  risky: 'Needs changes before anyone installs it.',
  dangerous: 'Do not install this as it is.',
};
