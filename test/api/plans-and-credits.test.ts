import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plans } from '../../src/contract/plans.ts';
import { prices } from '../../src/contract/prices.ts';
import { featureWords } from '../../src/render/feature-words.ts';
import { topUpLink } from '../../src/use-cases/top-up-link.ts';
import { signInPerson } from '../support/sign-in-person.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let starter: string;

beforeAll(async () => {
  server = await startTestServer();
  Object.assign(server.deps.settings, {
    publicUrl: server.url,
    topUpUrl: `${server.url}/credits`,
  });
  starter = await server.organization('starter');
});
afterAll(() => server.close());

async function see(path: string, session?: string) {
  const response = await fetch(server.url + path, {
    headers: session === undefined ? {} : { Cookie: `skillgate_session=${session}` },
  });
  return { response, text: await response.text() };
}

describe('the pages about plans and credits', () => {
  test('/plans names every plan with its limits and every price', async () => {
    const { response, text } = await see('/plans');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    for (const plan of Object.values(plans)) {
      expect(text).toContain(`id="${plan.id}"><h2>${plan.name}</h2>`);
      expect(text).toContain(plan.maxPagesPerAudit.toLocaleString('en-US'));
    }
    for (const words of Object.values(featureWords)) expect(text).toContain(words);
    expect(Object.keys(featureWords)).toEqual(Object.keys(prices));
    expect(text).toContain('per 25 artefacts or part of them');
  });

  test('/credits asks strangers to sign in and shows them no balance', async () => {
    const { response, text } = await see('/credits');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(text).toContain('href="/login?redirect=/credits"');
    expect(text).not.toContain('credits-total');
  });

  test('/credits shows a person the balance of their organization and what to do for more', async () => {
    const person = await signInPerson(server.deps, { roles: { [starter]: 'owner' } });
    const { response, text } = await see('/credits', person.session);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(text).toContain('<p class="credits-total">3,000</p>');
    expect(text).toContain('href="/plans#starter"');
    expect(text).toContain('ask whoever runs it');
    const unlimited = await signInPerson(server.deps, {
      roles: { [server.organizationId]: 'viewer' },
    });
    expect((await see('/credits', unlimited.session)).text).toContain('Unlimited');
    const alone = await signInPerson(server.deps, {});
    expect((await see('/credits', alone.session)).text).toContain('with no organization');
  });

  test.each([
    ['our own page is no shop', 'http://h.test/credits', 'org_a', null],
    ['a shop of the operator', 'https://shop.test/buy?x=1', 'org_a', 'https://shop.test/buy?x=1'],
    [
      'a Stripe payment link learns who pays',
      'https://buy.stripe.com/abc',
      'org_a',
      'https://buy.stripe.com/abc?client_reference_id=org_a',
    ],
    [
      'a Stripe payment link of a stranger',
      'https://buy.stripe.com/abc',
      null,
      'https://buy.stripe.com/abc',
    ],
  ])('the way to buy: %s', (_name, topUpUrl, organizationId, link) => {
    const settings = { ...server.deps.settings, publicUrl: 'http://h.test', topUpUrl };
    expect(topUpLink({ settings }, { organizationId })).toBe(link);
  });
});
