import { expect, test } from 'vitest';
import { expiredNotice } from '../../src/render/expired-notice.ts';

const reason = 'reviewed, a vendor sample';
const one = { fingerprint: 'ab12', reason, expires_at: '2026-01-31T00:00:00Z' };
const byRule = { rule_id: 'a/b', path: 'docs/**', reason, expires_at: '2026-02-01T00:00:00Z' };
const hostile = { rule_id: '`@team` [x](https://x.test)\n# y', reason, expires_at: one.expires_at };

test.each<[string, Parameters<typeof expiredNotice>[0], string | null]>([
  ['none', [], null],
  [
    'a finding',
    [one],
    '1 expired exception in the configuration no longer counts: `ab12` (`2026-01-31`).',
  ],
  [
    'a finding and a rule in a folder',
    [one, byRule],
    '2 expired exceptions in the configuration no longer count: `ab12` (`2026-01-31`), `a/b` in `docs/**` (`2026-02-01`).',
  ],
  [
    'text that would be markup, inside a longer fence and on one line',
    [hostile],
    '1 expired exception in the configuration no longer counts: `` `@team` [x](https://x.test) # y `` (`2026-01-31`).',
  ],
])('%s', (_name, expired, expected) => {
  expect(expiredNotice(expired)).toBe(expected);
});

test('more than five are counted, not named', () => {
  expect(expiredNotice(Array.from({ length: 7 }, () => one))).toMatch(/and 2 more\.$/);
});
