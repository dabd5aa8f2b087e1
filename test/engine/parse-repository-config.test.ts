import { describe, expect, it } from 'vitest';
import { RepositoryConfig } from '../../src/contract/repository-config.ts';
import { parseRepositoryConfig } from '../../src/engine/parse-repository-config.ts';

const now = new Date('2026-11-01T00:00:00.000Z');
const defaults = RepositoryConfig.parse({});

describe('a valid configuration is read', () => {
  it('the built-in defaults fail on critical findings and scores below 70 that are new', () => {
    expect(defaults).toMatchObject({
      mode: 'enforce',
      'fail-on': ['critical'],
      threshold: 70,
      gate: 'new',
      comment: 'auto',
      'upload-sarif': 'auto',
      'on-incomplete': 'action_required',
      'on-no-credits': 'neutral',
    });
  });

  it.each([
    ['an empty file', '', defaults],
    ['only comments', '# nothing\n', defaults],
    [
      'a severity list',
      'fail-on: [critical, high]\n',
      { ...defaults, 'fail-on': ['critical', 'high'] },
    ],
    ['observe mode', 'version: 1\nmode: observe\n', { ...defaults, mode: 'observe' }],
    [
      'a rule set to monitor',
      'rules: { obfuscation: monitor }',
      { ...defaults, rules: { obfuscation: 'monitor' } },
    ],
    [
      'only an exclusion',
      'paths: { exclude: ["docs/**"] }',
      { ...defaults, paths: { include: ['**'], exclude: ['docs/**'] } },
    ],
  ])('%s', (_, text, config) => {
    expect(parseRepositoryConfig({ text, now })).toEqual({ config, problems: [], expired: [] });
  });

  it('an exception with an unquoted time counts until it expires, then it is named', () => {
    const text =
      'ignore:\n  - { fingerprint: abc, reason: "reviewed in #12", expires_at: 2027-01-31T00:00:00Z }\n' +
      '  - { rule_id: a/b, path: "x/**", reason: "vendor sample", expires_at: 2026-10-31T00:00:00Z, owner: "@org/sec" }\n';
    const { config, expired, problems } = parseRepositoryConfig({ text, now });
    expect(problems).toEqual([]);
    expect(config.ignore.map(({ fingerprint }) => fingerprint)).toEqual(['abc']);
    expect(expired.map(({ rule_id }) => rule_id)).toEqual(['a/b']);
  });
});

describe('an invalid configuration names key and line, and the built-in defaults apply', () => {
  it.each([
    [
      'a misspelt key gets a suggestion',
      'version: 1\ntreshold: 10\n',
      { path: 'treshold', line: 2, message: 'There is no such key; did you mean threshold?' },
    ],
    ['a misspelt nested key', 'paths:\n  exclud: ["a"]\n', { path: 'paths.exclud', line: 2 }],
    ['a value out of range', 'mode: enforce\n\nthreshold: 101\n', { path: 'threshold', line: 3 }],
    ['a word that is none of the choices', 'mode: silent', { path: 'mode', line: 1 }],
    [
      'a short reason',
      'ignore:\n  - fingerprint: abc\n    reason: ok\n    expires_at: 2026-12-01T00:00:00Z\n',
      { path: 'ignore.0.reason', line: 3 },
    ],
    [
      'an exception without end',
      'ignore:\n  - { fingerprint: abc, reason: "long enough reason" }\n',
      { path: 'ignore.0.expires_at', line: 2 },
    ],
    [
      'an exception longer than a year',
      'ignore:\n  - { fingerprint: abc, reason: "long enough reason", expires_at: 2028-01-01T00:00:00Z }\n',
      { path: 'ignore.0.expires_at', line: 2 },
    ],
    [
      'an exception for everything',
      'ignore:\n  - { path: "**", reason: "long enough reason", expires_at: 2026-12-01T00:00:00Z }\n',
      { path: 'ignore.0', line: 2 },
    ],
    ['a repeated key', 'threshold: 10\nthreshold: 20\n', { path: '', line: 2 }],
    [
      'an alias',
      'paths: { include: &a ["x"], exclude: *a }',
      { path: '', message: 'Aliases are not allowed here' },
    ],
    ['a tag', 'threshold: !!js/function "x"', { path: '' }],
    ['a list instead of a map', '- a\n- b\n', { path: '', line: 1 }],
    ['broken YAML', 'rules: {', { path: '' }],
    ['another version', 'version: 2', { path: 'version', line: 1 }],
    [
      'a file over 64 KiB',
      `# ${'x'.repeat(70_000)}`,
      { path: '', message: 'The file is larger than 64 KiB' },
    ],
  ])('%s', (_, text, problem) => {
    const parsed = parseRepositoryConfig({ text, now });
    expect(parsed.config).toEqual(defaults);
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.problems[0]).toMatchObject(problem);
  });

  it('an alias bomb is refused without being expanded', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]`,
    );
    const started = performance.now();
    const { problems } = parseRepositoryConfig({ text: `l0: &l0 [x]\n${levels.join('\n')}`, now });
    expect(problems).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
