import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../contract/audit-entry.ts';
import { canonicalJson } from '../../contract/canonical-json.ts';
import type { Db } from '../db.ts';

type Event = Pick<AuditEntry, 'entry_id' | 'event_type' | 'actor' | 'action' | 'outcome'> &
  Partial<
    Pick<
      AuditEntry,
      'agent_id' | 'session_id' | 'resource' | 'policy_decision' | 'matched_rule' | 'data'
    >
  > & {
    /** Id of the request or job that led to it. */
    readonly trace_id: string;
  };

/** Appends to the chain of an organization, inside the transaction of the change that it tells of. */
export async function appendAuditEntry(
  db: Db,
  input: { readonly organizationId: string; readonly event: Event; readonly now: Date },
): Promise<AuditEntry> {
  const { organizationId, event, now } = input;
  const head = await lockHead(db, organizationId);
  const body = {
    agent_id: null,
    session_id: null,
    resource: null,
    policy_decision: null,
    matched_rule: null,
    data: {},
    ...event,
    seq: head.seq + 1,
    timestamp: now.toISOString(),
    previous_hash: head.head_hash,
  };
  const entryHash = createHash('sha256').update(canonicalJson(body)).digest('hex');
  const entry: AuditEntry = { ...body, entry_hash: entryHash };
  await db
    .insertInto('audit_entries')
    .values({
      organization_id: organizationId,
      seq: entry.seq,
      entry_id: entry.entry_id,
      created_at: now,
      event_type: entry.event_type,
      agent_id: entry.agent_id,
      action: entry.action,
      entry: JSON.stringify(entry),
      entry_hash: entryHash,
    })
    .execute();
  await db
    .updateTable('audit_heads')
    .set({ seq: entry.seq, head_hash: entryHash })
    .where('organization_id', '=', organizationId)
    .execute();
  return entry;
}

/** The end of the chain, locked until the transaction ends, so that appends stand one after the other. */
async function lockHead(
  db: Db,
  organizationId: string,
): Promise<{ readonly seq: number; readonly head_hash: string }> {
  await db
    .insertInto('audit_heads')
    .values({ organization_id: organizationId, seq: 0, head_hash: 'genesis' })
    .onConflict((conflict) => conflict.column('organization_id').doNothing())
    .execute();
  return db
    .selectFrom('audit_heads')
    .select(['seq', 'head_hash'])
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
