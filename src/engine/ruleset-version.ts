/** Changes whenever a rule may answer differently; written by `npm run build` from the sources. */
export const rulesetVersion = '19f8256130d9d721';
