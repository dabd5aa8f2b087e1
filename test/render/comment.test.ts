import { describe, expect, it } from 'vitest';
import { comment } from '../../src/render/comment.ts';
import { readComment } from '../../src/render/read-comment.ts';
import { makeCheckView } from '../support/make-check-view.ts';
import { makeFinding } from '../support/make-finding.ts';

describe('the sticky comment', () => {
  it('carries marker, digest, title, findings and the report', () => {
    const { body, digest } = comment(makeCheckView());
    expect(body.startsWith('<!-- skillgate:comment -->\n')).toBe(true);
    expect(readComment(body)).toEqual({ digest });
    expect(body).toContain('### Skillgate: 1 new critical in skills/deploy');
    expect(body).toContain('`skills/deploy/SKILL.md:5`');
    expect(body).toContain('[Full report](https://gate.test/r/');
  });

  it.each([
    [
      'another report of the same findings changes nothing',
      { reportUrl: 'https://gate.test/r/another' },
      true,
    ],
    ['another rule set with the same findings changes nothing', { rulesetVersion: 'x' }, true],
    ['another finding changes it', { fresh: [makeFinding({ severity: 'high' })] }, false],
    ['all clear changes it', { situation: 'passed', fresh: [] }, false],
  ] as const)('%s', (_, change, isSame) => {
    const before = comment(makeCheckView()).digest;
    expect(comment(makeCheckView(change)).digest === before).toBe(isSame);
  });

  it('says all clear when everything is fixed', () => {
    const { body } = comment(
      makeCheckView({ situation: 'passed', conclusion: 'success', fresh: [] }),
    );
    expect(body).toContain('all clear');
  });

  it('stays below what GitHub takes with any number of findings', () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      makeFinding({ fingerprint: `f${i}`, location: { file: `${'y'.repeat(200)}${i}` } }),
    );
    const { body } = comment(makeCheckView({ fresh: many }));
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('2980 more in the report.');
  });

  it.each([
    ['a comment that only quotes the marker is not one of ours', '> <!-- skillgate:comment -->'],
    ['an ordinary comment is not one of ours', 'Looks good'],
  ])('%s', (_, body) => {
    expect(readComment(body)).toBeNull();
  });
});
