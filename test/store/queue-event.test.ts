import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueEvent } from '../../src/store/events/queue-event.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

let test: TestDatabase;
let organizationId: string;
beforeAll(async () => {
  test = await testDatabase();
  const made = await test.database.transaction((trx) =>
    createOrganization(trx, { name: 'T', slug: 'events', planId: 'free' }),
  );
  organizationId = made!.id;
});
afterAll(() => test.drop());

const rows = () => test.query('select event, data from outbound_events order by id');

describe('outbound events', () => {
  it('are there when what caused them is, and not otherwise', async () => {
    const event = { organizationId, event: 'audit.completed', data: { runId: 'run_1' } } as const;
    await test.database.tenant(organizationId, (trx) => queueEvent(trx, event));
    const failed = test.database.tenant(organizationId, async (trx) => {
      await queueEvent(trx, { ...event, data: { runId: 'run_2' } });
      throw new Error('the cause did not happen');
    });
    await expect(failed).rejects.toThrow('did not happen');
    expect(await rows()).toEqual([{ event: 'audit.completed', data: { runId: 'run_1' } }]);
  });

  it('cannot be queued for another organization', async () => {
    const event = { organizationId, event: 'audit.failed', data: {} } as const;
    const other = test.database.tenant('org_other', (trx) => queueEvent(trx, event));
    await expect(other).rejects.toThrow(/row-level security/);
  });
});
