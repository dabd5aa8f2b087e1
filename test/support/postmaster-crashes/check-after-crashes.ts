import type pg from 'pg';
import { openDatabase } from '../../../src/store/open-database.ts';
import { reconcileBalances } from '../../../src/store/ledger/reconcile-balances.ts';
import type { GitHubPeer } from '../github-peer/github-peer.ts';
import type { CrashMemory } from './crash-memory.ts';

/** Each of these finds what must not be there: halves, doubles, and money that went nowhere. */
const invariants: Readonly<Record<string, string>> = {
  'a scan without exactly one debit': `
    select s.id from scans s left join ledger_transactions t on t.scan_id = s.id and t.type = 'debit'
    where s.status = 'completed' group by s.id having count(t.id) <> 1 or sum(t.amount) <> -1`,
  'a debit whose scan is missing': `
    select t.id from ledger_transactions t left join scans s on s.id = t.scan_id
    where t.type = 'debit' and t.feature = 'scan' and s.id is null`,
  'a scan that is neither done nor failed': `
    select id || ' ' || status as id from scans where status not in ('completed', 'failed')`,
  'the same scan twice': `
    select content_sha256 as id from scans group by content_sha256 having count(*) > 1`,
  'a report without exactly one debit of its own': `
    select r.id from reports r left join ledger_transactions t on t.report_id = r.id and t.type = 'debit'
    where r.origin = 'upload' group by r.id having count(t.id) <> 1 or sum(t.amount) <> -2`,
  'a debit whose report is missing': `
    select t.id from ledger_transactions t left join reports r on r.id = t.report_id
    where t.type = 'debit' and t.feature = 'report_publish' and r.id is null`,
  'the same report twice': `
    select content_sha256 as id from reports where origin = 'upload'
    group by content_sha256 having count(*) > 1`,
  'a report without its content': `
    select r.id from reports r left join report_contents c on c.report_id = r.id where c.report_id is null`,
  'a pull request without exactly one report and its two debits': `
    select s.id from pr_scans s
    where s.state = 'concluded' and s.pull_request is not null
      and ((select count(*) from reports r where r.run_id = s.id) <> 1
        or (select count(*) from ledger_transactions t where t.run_id = s.id and t.type = 'debit') <> 2)`,
  'a transaction that does not sum to zero': `
    select transaction_id as id from ledger_postings group by transaction_id having sum(amount) <> 0`,
  'credits still held for something that is over': `
    select id from credit_reservations where state = 'held'`,
  'a delivery that never ended': `
    select guid as id from deliveries where state <> 'done'`,
};

/** Holds the database against what was promised; what is wrong, in words. */
export async function checkAfterCrashes(input: {
  readonly owner: pg.Pool;
  readonly url: string;
  readonly peer: GitHubPeer;
  readonly memory: CrashMemory;
}): Promise<readonly string[]> {
  const { owner, peer, memory } = input;
  const problems = [...memory.oddities];

  const promised: readonly (readonly [string, readonly string[], string])[] = [
    ['scans', memory.scans, `select id from scans where status = 'completed'`],
    ['queued scans', memory.queuedScans, `select id from scans where status = 'completed'`],
    ['reports', memory.reports, 'select id from reports'],
    ['deliveries', memory.deliveries, `select guid as id from deliveries where state = 'done'`],
    [
      'pull requests',
      memory.heads,
      `select head_sha as id from pr_scans where state = 'concluded'`,
    ],
  ];
  for (const [name, ids, query] of promised) {
    const { rows } = await owner.query<{ id: string }>(query);
    const kept = new Set(rows.map(({ id }) => id));
    const lost = ids.filter((id) => !kept.has(id));
    if (lost.length > 0) problems.push(`acknowledged ${name} are missing: ${lost.join(', ')}`);
  }
  for (const [name, query] of Object.entries(invariants)) {
    const { rows } = await owner.query<{ id: string }>(query);
    if (rows.length > 0) problems.push(`${name}: ${rows.map(({ id }) => id).join(', ')}`);
  }
  for (const headSha of memory.heads) {
    const runs = peer.checkRuns.filter((run) => run.headSha === headSha);
    const ends = runs.map(({ status, conclusion }) => `${status} ${String(conclusion)}`).join();
    if (ends !== 'completed success') problems.push(`check runs of ${headSha}: ${ends || 'none'}`);
  }
  const database = await openDatabase({ url: input.url, max: 1 });
  const { checked, drift } = await database.transaction((trx) => reconcileBalances(trx, {}));
  await database.close();
  if (checked === 0) problems.push('no balance was compared');
  for (const { organizationId, cached, derived } of drift) {
    problems.push(
      `balance of ${organizationId}: ${JSON.stringify(cached)}, its postings ${JSON.stringify(derived)}`,
    );
  }
  return problems;
}
