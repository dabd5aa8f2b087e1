import { describe, expect, it } from 'vitest';
import { readInputs } from '../../action/inputs.ts';

const runner = { GITHUB_WORKSPACE: '/work' };

describe('inputs', () => {
  it('leaves open what the settings file may set', () => {
    const inputs = readInputs(runner);
    expect(inputs).toMatchObject({ threshold: null, 'fail-on': null, mode: null, comment: null });
    expect(inputs).toMatchObject({ 'upload-sarif': null, config: null, baseline: null });
    expect(inputs).toMatchObject({ path: '.', format: 'sarif', layer2: true, exclude: [] });
    expect(inputs).toMatchObject({ category: 'skillgate', 'sarif-file': 'skillgate.sarif' });
    expect(inputs['max-comment-findings']).toBe(5);
  });

  it.each([
    ['INPUT_THRESHOLD', ' 80 ', 'threshold', 80],
    ['INPUT_FAIL-ON', '\tcritical, high\n', 'fail-on', 'critical, high'],
    ['INPUT_LAYER2', 'FALSE', 'layer2', false],
    ['INPUT_EXCLUDE', 'a/**\n\n b/** ', 'exclude', ['a/**', 'b/**']],
    ['INPUT_API-URL', 'https://skillgate.test/', 'api-url', 'https://skillgate.test'],
    ['INPUT_API-KEY', '   ', 'api-key', null],
  ])('%s %j', (variable, value, name, expected) => {
    expect(readInputs({ ...runner, [variable]: value })).toHaveProperty(name, expected);
  });

  it.each([
    ['INPUT_THRESHOLD', '170', 'threshold'],
    ['INPUT_MODE', 'silent', 'mode'],
    ['INPUT_LAYER2', 'yes', 'layer2'],
    ['INPUT_CATEGORY', 'a b', 'category'],
    ['INPUT_API-URL', 'ftp://skillgate.test', 'api-url'],
    ['INPUT_SCAN-TYPE', 'virus', 'scan-type'],
    ['INPUT_UPLOAD-SARIF', 'sometimes', 'upload-sarif'],
    ['INPUT_COMMENT', 'loud', 'comment'],
    ['INPUT_MAX-COMMENT-FINDINGS', '-1', 'max-comment-findings'],
    ['GITHUB_REPOSITORY', '../..', 'GITHUB_REPOSITORY'],
    ['GITHUB_SHA', 'main', 'GITHUB_SHA'],
    ['GITHUB_WORKSPACE', '', 'GITHUB_WORKSPACE'],
  ])('refuses %s %j by its name', (variable, value, name) => {
    expect(() => readInputs({ ...runner, [variable]: value })).toThrow(name);
  });
});
