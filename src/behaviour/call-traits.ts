import { callMeaning, type CallMeaning } from './call-meaning.ts';
import type { SinkClass } from './fact.ts';
import { sanitiserOf } from './sanitiser-of.ts';

/** All that the name of a called thing tells; asked once for each name. */
export type CallTraits = {
  readonly meaning: CallMeaning | null;
  readonly clears: ReadonlySet<SinkClass> | 'drops' | null;
  /** Gives back what it is called on, only spelt differently. */
  readonly isSame: boolean;
  /** The parts of an object or list are still told apart. */
  readonly keepsParts: boolean;
  /** The whole environment is still there afterwards; other calls take from it what they need. */
  readonly serialises: boolean;
  readonly special: 'attribute' | 'module' | 'globals' | 'wrapper' | 'registration' | null;
};

const SAME =
  /\.(?:strip|lower|upper|trim|toLowerCase|toUpperCase|toString|valueOf|copy|casefold|rstrip|lstrip|then|catch|finally|encode|decode)$/;
const PARTS =
  /(?:^|\.)(?:items|values|entries|list|tuple|sorted|reversed|set|dict|deepcopy|copy|assign|loads|dumps)$/;
const SERIALISES =
  /(?:^|\.)(?:dumps|stringify|str|dict|list|tuple|sorted|set|items|values|entries|copy|deepcopy|fromEntries|assign|encode|decode|b64encode|urlsafe_b64encode|join|format|from|update|btoa|map|filter|zip|repr|toString|concat|flat|push|append|extend|urlencode|bytes|String|Thread|Process|submit|gather|run|create_task)$/;
const REGISTRATION =
  /(?:^|\.)(?:tool|registerTool|addTool|add_tool|register_tool|resource|registerResource|prompt|registerPrompt|setRequestHandler|from_function|FunctionTool|StructuredTool|DynamicTool|DynamicStructuredTool)$/;
const WRAPPER =
  /(?:^|\.)(?:promisify|partial|bind|wraps|lru_cache|asyncify|sync_to_async|callbackify)$/;

export function callTraits(callee: string): CallTraits {
  return {
    meaning: callMeaning(callee),
    clears: sanitiserOf(callee),
    isSame: SAME.test(callee),
    keepsParts: SAME.test(callee) || PARTS.test(callee),
    serialises: SERIALISES.test(callee),
    special: specialOf(callee),
  };
}

function specialOf(callee: string): CallTraits['special'] {
  if (/^(?:getattr|Reflect\.get)$/.test(callee)) return 'attribute';
  if (/^(?:__import__|importlib\.import_module|require|import)$|\.require$/.test(callee))
    return 'module';
  if (/^(?:globals|locals|vars)$/.test(callee)) return 'globals';
  if (WRAPPER.test(callee)) return 'wrapper';
  return REGISTRATION.test(callee) ? 'registration' : null;
}
