import { expect, it } from 'vitest';
import { RepositoryConfig } from '../../src/contract/repository-config.ts';
import { tightenRepositoryConfig } from '../../src/engine/tighten-repository-config.ts';

const defaults = RepositoryConfig.parse({});
const until = '2026-12-01T00:00:00Z';

it.each([
  ['observe on the branch does not loosen enforce', {}, { mode: 'observe' }, { mode: 'enforce' }],
  ['enforce on the branch tightens observe', { mode: 'observe' }, {}, { mode: 'enforce' }],
  ['the higher threshold counts', { threshold: 80 }, { threshold: 10 }, { threshold: 80 }],
  ['severities add up', { 'fail-on': ['high'] }, { 'fail-on': [] }, { 'fail-on': ['high'] }],
  [
    'an exclusion of the branch alone is dropped',
    {},
    { paths: { exclude: ['**'] } },
    { paths: { include: ['**'], exclude: [] } },
  ],
  ['gate all stays', { gate: 'all' }, { gate: 'new' }, { gate: 'all' }],
  [
    'a rule cannot be monitored by the branch alone',
    {},
    { rules: { obfuscation: 'monitor' } },
    { rules: {} },
  ],
  [
    'a rule may be blocked by the branch alone',
    {},
    { rules: { obfuscation: 'block' } },
    { rules: { obfuscation: 'block' } },
  ],
  [
    'a warned folder may be tightened for one rule',
    { rules: { a: 'monitor' } },
    { rules: { 'a/b': 'warn' } },
    { rules: { a: 'monitor', 'a/b': 'warn' } },
  ],
  [
    'an exception of the branch alone is dropped',
    {},
    { ignore: [{ fingerprint: 'x', reason: 'ten letters', expires_at: until }] },
    { ignore: [] },
  ],
  [
    'failure on incomplete stays',
    { 'on-incomplete': 'failure' },
    { 'on-incomplete': 'neutral' },
    { 'on-incomplete': 'failure' },
  ],
  [
    'uploads cannot be switched off by the branch',
    {},
    { 'upload-sarif': 'never' },
    { 'upload-sarif': 'auto' },
  ],
])('%s', (_, floor, branch, expected) => {
  const config = tightenRepositoryConfig({
    floor: RepositoryConfig.parse(floor),
    branch: RepositoryConfig.parse(branch),
  });
  expect(config).toEqual({ ...defaults, ...expected });
});
