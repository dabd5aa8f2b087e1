import type { FunctionState } from './draft.ts';
import type { FactStore } from './fact-store.ts';

const OWN_START = /^(?:main|_\w*|test\w*|setup|teardown|run|cli|app)$/i;
const WEB_REQUEST = /^(?:req|request)$/;
const UNTRUSTED_FREE =
  /^(?:self|cls|this|args|argv|opts|options|ctx|context|parser|config|logger)$/;

/**
 * Notes what nobody in the artefact hands over: parameters of functions that are offered to others but not called, and
 * the request of a web handler. Whoever calls them decides what they are.
 */
export function markParameters(store: FactStore, states: Iterable<FunctionState>): void {
  for (const state of states) {
    const { fn } = state;
    const isOffered =
      fn.name !== null &&
      state.tool === null &&
      state.callers.size === 0 &&
      state.scope.fn === null &&
      !OWN_START.test(fn.name);
    for (const { name, index, span } of fn.parameters) {
      const isRequest = WEB_REQUEST.test(name) && index <= 1;
      if (!isRequest && (!isOffered || UNTRUSTED_FREE.test(name))) continue;
      const parameter = state.parameters.get(name);
      if (parameter === undefined || parameter.argument !== null) continue;
      const fact = store.add('read-untrusted', span, { ...state.scope, fn: state, gate: null });
      fact.operands.add(isRequest ? 'request' : 'parameter');
      parameter.passage.inputs.add(fact);
    }
  }
}
