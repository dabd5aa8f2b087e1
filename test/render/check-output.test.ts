import { describe, expect, it } from 'vitest';
import type { CheckView } from '../../src/render/check-view.ts';
import { checkOutput } from '../../src/render/check-output.ts';
import { hostileStrings } from '../support/hostile-strings.ts';
import { makeCheckView } from '../support/make-check-view.ts';
import { makeFinding } from '../support/make-finding.ts';

const high = makeFinding({ severity: 'high', fixable: 'no', fingerprint: 'b' });
const changed = makeCheckView().artefacts[0];
if (changed === undefined) throw new Error('the view has an artefact');

describe('the title carries the answer', () => {
  it.each<[string, Partial<CheckView>, string]>([
    ['one new finding', {}, '1 new critical in skills/deploy · 1 fixable'],
    [
      'two severities',
      { fresh: [makeFinding(), high, high] },
      '1 new critical, 2 high in skills/deploy · 1 fixable',
    ],
    [
      'observed',
      { situation: 'would-fail', conclusion: 'neutral', fresh: [high] },
      'Would fail: 1 new high in skills/deploy',
    ],
    [
      'only the score',
      {
        fresh: [],
        lowScores: [{ root: 'skills/deploy', score: 52, baseScore: 80, threshold: 70 }],
      },
      'Trust score 52 is below 70 in skills/deploy',
    ],
    [
      'known findings where all count',
      { fresh: [], existing: [high] },
      'Known findings in skills/deploy',
    ],
    [
      'nothing found',
      { situation: 'passed', conclusion: 'success', fresh: [], trustScore: 100 },
      'No new findings in 1 changed artefact · trust score 100',
    ],
    [
      'nothing to scan',
      { situation: 'no-artefacts', conclusion: 'success', fresh: [], artefacts: [] },
      'No agent artefacts',
    ],
    [
      'unread content',
      {
        situation: 'unread',
        conclusion: 'action_required',
        fresh: [],
        unread: [{ path: 'a.bin', reason: 'binary' }],
      },
      '1 file could not be read · No new findings in 1 changed artefact · trust score 39',
    ],
    [
      'no credits',
      { situation: 'no-credits', conclusion: 'neutral', fresh: [], trustScore: 100 },
      'Out of credits: layer 1 only · No new findings in 1 changed artefact · trust score 100',
    ],
    [
      'not finished',
      { situation: 'unfinished', conclusion: 'action_required', fresh: [] },
      'Scan could not finish',
    ],
    [
      'superseded',
      { situation: 'superseded', conclusion: 'cancelled', fresh: [] },
      'Cancelled: the commit is no longer the one to check',
    ],
    [
      'an artefact with an odd name is only counted',
      { artefacts: [{ ...changed, root: 'skills/@team <b>' }] },
      '1 new critical · 1 fixable',
    ],
  ])('%s', (_, change, title) => {
    expect(checkOutput(makeCheckView(change)).title).toBe(title);
  });
});

describe('the summary', () => {
  it('says verdict, counts, findings, gaps, exceptions and source in that order', () => {
    const { summary } = checkOutput(
      makeCheckView({
        existing: [high],
        fixedCount: 3,
        suppressed: [
          makeFinding({
            suppressed: true,
            suppression: {
              reason: 'reviewed in the vendor audit',
              expires_at: '2027-01-31T00:00:00.000Z',
              owner: '@org/security',
            },
          }),
        ],
        unread: [{ path: 'skills/deploy/tool.bin', reason: 'binary' }],
        notices: ['Changes take effect after merge.'],
        config: {
          path: '.github/skillgate.yml',
          sha: 'a'.repeat(40),
          problems: [],
          excluded: ['docs/**'],
        },
      }),
    );
    const parts = [
      '**The gate failed.**',
      '> Changes take effect after merge.',
      '| `skills/deploy` | `skill` | 39 (dangerous) | 100 |',
      'New: 1 (1 critical) · existing: 1 · fixed: 3 · suppressed: 1',
      '### New findings',
      '`skills/deploy/SKILL.md:5`',
      '### Not read',
      '`skills/deploy/tool.bin`: binary',
      '### Suppressed',
      'reviewed in the vendor audit, until 2027-01-31, owner &#64;&#8203;org/security',
      'Configuration: `.github/skillgate.yml` at `aaaaaaaaaaaa` · rule set `0011223344556677` · excluded: `docs/**`',
      '[Full report](https://gate.test/r/0123456789abcdefghijkl)',
    ];
    const places = parts.map((part) => summary.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('a wrong configuration names line and key', () => {
    const { summary } = checkOutput(
      makeCheckView({
        config: {
          path: '.github/skillgate.yml',
          sha: 'a'.repeat(40),
          problems: [{ path: 'treshold', message: 'There is no such key', line: 7 }],
          excluded: [],
        },
      }),
    );
    expect(summary).toContain('- line 7, `treshold`: There is no such key');
  });

  it('stays within what GitHub takes, with whole rows and the number of the rest', () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      makeFinding({
        fingerprint: `f${i}`,
        location: { file: `skills/${'x'.repeat(120)}/${i}.md`, excerpt: '`'.repeat(190) },
      }),
    );
    const { summary } = checkOutput(makeCheckView({ fresh: many }));
    expect(summary.length).toBeLessThanOrEqual(65_535);
    expect(summary).toMatch(/\d+ more in the report\./);
    const rows = summary.split('\n').filter((line) => line.startsWith('| critical'));
    expect(rows.every((row) => row.endsWith(' |'))).toBe(true);
    expect(summary).toContain('[Full report]');
  });

  it('S7 no hostile name, excerpt, reason or path comes alive', () => {
    for (const text of hostileStrings) {
      const finding = makeFinding({ location: { file: text, excerpt: text.slice(0, 200) } });
      const { title, summary } = checkOutput(
        makeCheckView({
          artefacts: [{ ...changed, root: text }],
          fresh: [finding],
          suppressed: [
            {
              ...finding,
              suppressed: true,
              suppression: { reason: text, expires_at: text, owner: text },
            },
          ],
          unread: [{ path: text, reason: text }],
          config: {
            path: text,
            sha: 'a'.repeat(40),
            problems: [{ path: text, message: text, line: 1 }],
            excluded: [text],
          },
        }),
      );
      const outsideCode = summary.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
      const tags = [...outsideCode.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
      expect(tags.filter((tag) => !/^<\/?code>$/.test(tag))).toEqual([]);
      expect(outsideCode).not.toMatch(/(?:^|[^\w`])@[a-z]/i);
      const links = [...outsideCode.matchAll(/\]\(([^)]*)\)/g)].map(([, url]) => url);
      expect(links).toEqual(['https://gate.test/r/0123456789abcdefghijkl']);
      expect(outsideCode).not.toMatch(/https?:\/\/(?!gate\.test)/);
      expect(`${title}${summary}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u001b]/);
      expect(title).not.toMatch(/[@#<>`]/);
    }
  });
});
