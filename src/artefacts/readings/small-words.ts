import { readPairs } from './read-pairs.ts';

/** Small words, put into English only beside one of the others in the same sentence. */
export const smallWords: ReadonlyMap<string, string> = readPairs(`
  the: el los las le les la der die das den dem il lo gli os het
  and: y et und e en oraz
  with: con avec mit met com
  to: à au aux zu zum an a
  of: del des vom della
  not: nicht pas niet
  this: esto este esta ce cette dies diese questo
  what: was que
`);
