import { Judgement } from '../contract/judgement.ts';
import { findJudgements } from '../store/caches/find-judgements.ts';
import type { Deps } from './deps.ts';

/** Kept verdicts by key; one that an older version wrote in another form counts as missing. */
export async function readKeptJudgements(
  deps: Deps,
  input: { readonly organizationId: string; readonly keys: readonly string[] },
): Promise<ReadonlyMap<string, Judgement>> {
  if (input.keys.length === 0) return new Map();
  const rows = await deps.database.tenant(input.organizationId, (trx) =>
    findJudgements(trx, { ...input, now: deps.clock() }),
  );
  return new Map(
    [...rows].flatMap(([key, row]) => {
      const { data } = Judgement.safeParse(row);
      return data === undefined ? [] : [[key, data] as const];
    }),
  );
}
