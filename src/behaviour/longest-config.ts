/**
 * Longest configuration that is parsed, in characters. Longer ones are data, and reading them costs too much: YAML takes
 * 250 ms of CPU for so many.
 */
export const longestConfig = 300_000;
