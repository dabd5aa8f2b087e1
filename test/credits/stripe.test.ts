import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const secret = `whsec_${'a'.repeat(24)}`;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    plan: 'free',
    overrides: { settings: { stripeSecret: secret } },
  });
});
afterAll(() => server.close());

const seconds = (offset = 0): number => Math.floor(Date.now() / 1000) + offset;
const sign = (body: string, stamp = seconds(), by = secret): string =>
  `t=${String(stamp)},v1=${createHmac('sha256', by)
    .update(`${String(stamp)}.${body}`)
    .digest('hex')}`;

function event(session: string, fields: object = {}, type = 'checkout.session.completed'): string {
  return JSON.stringify({
    ...{ id: 'evt_1', type },
    data: {
      object: {
        ...{ id: session, payment_status: 'paid' },
        client_reference_id: server.organizationId,
        metadata: { skillgate_credits: '1000' },
        ...fields,
      },
    },
  });
}

async function post(body: string, header: string = sign(body)) {
  const response = await fetch(`${server.url}/v1/webhooks/stripe`, {
    method: 'POST',
    headers: { 'Stripe-Signature': header, 'Content-Type': 'application/json; charset=utf-8' },
    body,
  });
  return {
    status: response.status,
    json: z.record(z.string(), z.unknown()).parse(await response.json()),
  };
}

const packs = () =>
  server.database.query(
    `select type, amount::int from ledger_transactions where organization_id = $1 and type = 'grant_pack'`,
    [server.organizationId],
  );

describe('top-ups through Stripe', () => {
  it('add the credits of a paid checkout once, however often and by whatever event it is told', async () => {
    const body = event('cs_1');
    expect(await post(body)).toEqual({ status: 200, json: { received: true, granted: 1000 } });
    const repeats = await Promise.all([post(body), post(body), post(body)]);
    const other = await post(event('cs_1', {}, 'checkout.session.async_payment_succeeded'));
    for (const repeat of [...repeats, other]) {
      expect(repeat).toEqual({ status: 200, json: { received: true, granted: 0 } });
    }
    expect(await packs()).toEqual([{ type: 'grant_pack', amount: 1000 }]);
  });

  it.each([
    ['is not paid yet', { payment_status: 'unpaid' }],
    ['sells something else', { metadata: {} }],
    ['sells less than one credit', { metadata: { skillgate_credits: '-5' } }],
  ])('a checkout that %s adds nothing', async (_name, fields) => {
    expect((await post(event('cs_2', fields))).json).toEqual({ received: true, granted: 0 });
    expect(await packs()).toHaveLength(1);
  });

  it('other events are taken and forgotten', async () => {
    const body = event('cs_3', {}, 'invoice.paid');
    expect((await post(body)).json).toEqual({ received: true, granted: 0 });
  });

  it('an unknown organization is an error that Stripe shows', async () => {
    expect((await post(event('cs_4', { client_reference_id: 'org_none' }))).status).toBe(404);
  });

  const forged: readonly [string, (body: string) => string][] = [
    ['no signature', () => ''],
    ['another secret', (body) => sign(body, seconds(), `${secret}x`)],
    ['another body', (body) => sign(`${body} `)],
    ['an old time', (body) => sign(body, seconds(-301))],
    ['a time to come', (body) => sign(body, seconds(302))],
    ['a changed time', (body) => sign(body).replace(/^t=\d+/, `t=${String(seconds(1))}`)],
    ['no time', (body) => sign(body).replace(/^t=\d+,/, '')],
    ['an old scheme', (body) => sign(body).replace('v1=', 'v0=')],
  ];
  it.each(forged)('refuse %s', async (_name, make) => {
    const body = event('cs_5');
    const refused = await post(body, make(body));
    expect(refused).toMatchObject({ status: 401, json: { error: { code: 'UNAUTHORIZED' } } });
    expect(await packs()).toHaveLength(1);
  });

  it('accept one good signature among two, as while a secret is changed', async () => {
    const body = event('cs_6', { payment_status: 'unpaid' });
    const header = `${sign(body)},v1=${'0'.repeat(64)}`;
    expect((await post(body, header)).status).toBe(200);
  });

  it('are 503 where they are not set up', async () => {
    Object.assign(server.deps.settings, { stripeSecret: undefined });
    const refused = await post(event('cs_7'));
    Object.assign(server.deps.settings, { stripeSecret: secret });
    expect(refused.status).toBe(503);
  });
});
