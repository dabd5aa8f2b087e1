import type { Rewriting } from '../rewrite-view.ts';
import { rewriteLines } from './rewrite-lines.ts';
import { rewriteMatches } from './rewrite-matches.ts';

/** Rarer words for the acts and things of orders → the common one; only these make a sentence worth a second look. */
const rare: readonly (readonly [RegExp, string])[] = [
  [/\b(?:transmit|dispatch)(?=\s)/gi, 'send'],
  [/\bduplicate(?=\s(?:this|these|it|the|all|every|them|yourself|itself)\b)/gi, 'copy'],
  [/\bretrieve(?=\s(?:https?:|\[|the (?:script|installer|archive|file)))/gi, 'download'],
  [/\b(?:without (?:any )?notice|covertly|on the quiet|unobtrusively)\b/gi, 'silently'],
  [/\bset aside(?=\s(?:all|any|every|the|your|previous|earlier|prior)\b)/gi, 'ignore'],
  [/\b(?:not|never) (?:bring up|refer to)\b/gi, 'not mention'],
  [
    /\b(?<=(?:these|those|all|any|previous|prior|earlier|above|the) )(?:directions|orders)(?=\s(?:above|override|outrank|take|find|found|and|into|to|before|from|,)|[.,;])/gi,
    'instructions',
  ],
  [/\b(?<=^[\s\d.)*#>+-]{0,8})prior to\b/gim, 'Before'],
  [/\bprior to\b/gi, 'before'],
  [/\b(?:login details|access data)\b/gi, 'credentials'],
  [/\b(?<=(?:tell|inform|notify|ask|from|above what) )the (?:person|human)\b/gi, 'the user'],
  [/\bthe (?:person|human)(?=['’]s\b)/gi, 'the user'],
];
/** Put into the common word too where one of the rare ones stands in the sentence. */
const beside: readonly (readonly [RegExp, string])[] = [
  [/\b(?:inform|notify)(?=\sthe\s)/gi, 'tell'],
  [/\bthe (?:person|human)\b/gi, 'the user'],
  [/\bdocument(?=s?\b)/gi, 'file'],
  [/\b(?:launch|execute)(?=\s)/gi, 'run'],
  [/\btransfer(?=\s)/gi, 'upload'],
  [/\b(?:directions|orders)\b/gi, 'instructions'],
  [/\b(?:gather|compile)(?=\s)/gi, 'collect'],
];
const SIGN =
  /\b(?:transmit|dispatch|duplicate|retrieve|without (?:any )?notice|covertly|on the quiet|unobtrusively|set aside|(?:not|never) (?:bring up|refer to)|directions|orders|prior to|login details|access data|the (?:person|human))\b/i;

/** Sentences that say an order in rarer words, in the common ones. */
export function plainSynonyms(text: string): Rewriting[] {
  if (!SIGN.test(text)) return [];
  return rewriteLines(text, (line) => {
    if (!SIGN.test(line)) return [];
    const found = rare.flatMap(([pattern, plain]) => rewriteMatches(line, pattern, () => plain));
    if (found.length === 0) return [];
    const more = beside.flatMap(([pattern, plain]) => rewriteMatches(line, pattern, () => plain));
    return [...found, ...more];
  });
}
