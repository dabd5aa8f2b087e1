import type { RepositoryConfig } from '../contract/repository-config.ts';

const incompleteRank = { neutral: 0, action_required: 1, failure: 2 } as const;
const ruleRank = { monitor: 0, warn: 1, block: 2 } as const;

/**
 * The configuration for a pull request into a branch that is not the default branch: the default branch's file is the
 * floor, and the base branch's file may only make it stricter.
 */
export function tightenRepositoryConfig(input: {
  readonly floor: RepositoryConfig;
  readonly branch: RepositoryConfig;
}): RepositoryConfig {
  const { floor, branch } = input;
  return {
    ...branch,
    mode: floor.mode === 'enforce' ? 'enforce' : branch.mode,
    paths: {
      include: [...new Set([...floor.paths.include, ...branch.paths.include])],
      exclude: floor.paths.exclude.filter((glob) => branch.paths.exclude.includes(glob)),
    },
    'fail-on': [...new Set([...floor['fail-on'], ...branch['fail-on']])],
    threshold: Math.max(floor.threshold, branch.threshold),
    gate: floor.gate === 'all' ? 'all' : branch.gate,
    rules: tightenRules(floor.rules, branch.rules),
    'upload-sarif': floor['upload-sarif'] === 'auto' ? 'auto' : branch['upload-sarif'],
    'on-incomplete':
      incompleteRank[floor['on-incomplete']] > incompleteRank[branch['on-incomplete']]
        ? floor['on-incomplete']
        : branch['on-incomplete'],
    'on-no-credits': floor['on-no-credits'] === 'failure' ? 'failure' : branch['on-no-credits'],
    'secret-history': floor['secret-history'] || branch['secret-history'],
    ignore: floor.ignore.filter((entry) => branch.ignore.some((other) => isSame(entry, other))),
  };
}

type Rules = RepositoryConfig['rules'];

/** A rule that only one side names keeps that side's word only where it is `block`: anything else could loosen. */
function tightenRules(floor: Rules, branch: Rules): Rules {
  const rules: Rules = { ...floor };
  for (const [rule, wanted] of Object.entries(branch)) {
    const least = floor[rule] ?? floor[rule.split('/')[0] ?? ''];
    if (least === undefined) {
      if (wanted === 'block') rules[rule] = wanted;
    } else if (ruleRank[wanted] > ruleRank[least]) rules[rule] = wanted;
  }
  return rules;
}

function isSame(a: RepositoryConfig['ignore'][number], b: typeof a): boolean {
  return a.fingerprint === b.fingerprint && a.rule_id === b.rule_id && a.path === b.path;
}
