import type { Tree } from '@lezer/common';

/** How many nodes of a syntax tree stand for what its parser could not make sense of. */
export function countTreeErrors(tree: Tree): number {
  let count = 0;
  tree.iterate({
    enter: ({ type }) => {
      if (type.isError) count += 1;
    },
  });
  return count;
}
