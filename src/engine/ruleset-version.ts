/** Changes whenever a rule may answer differently; written by `npm run build` from the sources. */
export const rulesetVersion = 'a53f127550cf3611';
