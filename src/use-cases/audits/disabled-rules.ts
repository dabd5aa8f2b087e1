import { rules } from '../../rules/index.ts';

/** Ids of the rules that any of the patterns names. */
export function disabledRules(patterns: readonly string[]): string[] {
  if (patterns.length === 0) return [];
  // Only `*` has a meaning; it also stands for the slash between category and name.
  const matchers = patterns.map(
    (pattern) =>
      new RegExp(
        `^${pattern
          .split(/\*+/)
          .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
      ),
  );
  return rules.map(({ id }) => id).filter((id) => matchers.some((matcher) => matcher.test(id)));
}
