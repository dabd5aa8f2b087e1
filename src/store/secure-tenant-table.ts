import { type Kysely, sql } from 'kysely';

/**
 * Puts a tenant's table behind forced row-level security: rows are visible to their organization, or inside a system
 * transaction. The settings are read in sub-selects so that they are evaluated once per query, not once per row.
 */
export async function secureTenantTable(
  db: Kysely<unknown>,
  table: string,
  column = 'organization_id',
): Promise<void> {
  const name = sql.table(table);
  const visible = sql`(
    ${sql.ref(column)} = (select current_setting('skillgate.organization', true))
    or (select current_setting('skillgate.system', true)) = 'on'
  )`;
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`create policy tenant on ${name} using ${visible} with check ${visible}`.execute(db);
}
