import type { FixResponse } from '../contract/fix-response.ts';
import { maskSecrets } from '../engine/mask-secrets.ts';
import type { FixResult } from '../fix/fix-result.ts';
import type { FixTask } from '../fix/fix-task.ts';
import type { Rewrite } from '../fix/rewrite.ts';
import type { Deps } from './deps.ts';

type Reason = FixResponse['unresolved'][number]['reason'];
type Unresolved = FixResult['unresolved'][number];

/** A fix after the language model, where one is configured. */
export type RewrittenFix = Omit<FixResult, 'unresolved'> & {
  readonly unresolved: readonly (Omit<Unresolved, 'reason'> & { readonly reason: Reason })[];
};

/** Findings sent to the model for one fix; the rest keeps the reason it had. */
const MAX_REWRITES = 8;
const REWRITE_MS = 45_000;

/**
 * Has the language model write the blocks again that no fixer could mend. A rewrite counts only when a scan shows that
 * its finding is gone and nothing came with it; blocks that hold a secret are never sent.
 */
export async function rewriteOpenFindings(
  deps: Deps,
  input: { readonly task: FixTask; readonly fixed: FixResult },
): Promise<RewrittenFix> {
  const { task, fixed } = input;
  const open = fixed.unresolved.filter(({ block }) => isSendable(block)).slice(0, MAX_REWRITES);
  if (deps.judge === null || open.length === 0) return fixed;
  const { rewrites, failed } = await askForRewrites(deps, open);
  const again = await deps.fix({
    ...task,
    files: fixed.files,
    scan: fixed.scan,
    selected: new Set(rewrites.keys()),
    rewrites,
  });
  const left = new Set(again.unresolved.map(({ finding }) => finding.fingerprint));
  const isOpen = ({ finding }: Unresolved): boolean =>
    !rewrites.has(finding.fingerprint) || left.has(finding.fingerprint);
  const stillThere = new Set(
    again.scan.artefacts.flatMap(({ findings }) => findings).map(({ fingerprint }) => fingerprint),
  );
  const after = new Map(again.changed.map((change) => [change.path, change.after]));
  const touched = new Set(fixed.changed.map(({ path }) => path));
  return {
    ...again,
    applied: [...fixed.applied, ...again.applied],
    resolved: [...fixed.resolved, ...again.resolved],
    unresolved: fixed.unresolved
      .filter((one) => isOpen(one) && stillThere.has(one.finding.fingerprint))
      .map((one): RewrittenFix['unresolved'][number] => {
        const { fingerprint } = one.finding;
        if (failed.has(fingerprint)) return { ...one, reason: 'provider_failed' };
        return rewrites.has(fingerprint) ? { ...one, reason: 'not_effective' } : one;
      }),
    changed: [
      ...fixed.changed.map((change) => ({
        ...change,
        after: after.get(change.path) ?? change.after,
      })),
      ...again.changed.filter(({ path }) => !touched.has(path)),
    ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    warnings: [...new Set([...fixed.warnings, ...again.warnings])],
  };
}

function isSendable(block: Unresolved['block']): boolean {
  return block !== null && maskSecrets(block.text) === block.text;
}

async function askForRewrites(
  deps: Deps,
  open: readonly Unresolved[],
): Promise<{ readonly rewrites: Map<string, Rewrite>; readonly failed: ReadonlySet<string> }> {
  const { judge } = deps;
  const rewrites = new Map<string, Rewrite>();
  const failed = new Set<string>();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), REWRITE_MS);
  const ask = async ({ finding, block }: Unresolved): Promise<void> => {
    if (block === null || judge === null) return;
    const { path, format, text: original } = block;
    const answer = await judge.rewrite({ finding, format, block: original }, controller.signal);
    if (answer.kind === 'failed') failed.add(finding.fingerprint);
    else if (answer.text !== null) {
      rewrites.set(finding.fingerprint, { path, original, text: answer.text });
    }
  };
  try {
    await Promise.all(open.map(ask));
    return { rewrites, failed };
  } finally {
    clearTimeout(timer);
  }
}
