import { GFM, parser as commonMark } from '@lezer/markdown';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/render/render-markdown.ts';
import { viewScanResult } from '../../src/render/view-scan-result.ts';
import { makeArtefactResult } from '../support/make-artefact-result.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeScanResult } from '../support/make-scan-result.ts';

const suppressed = makeFinding({
  fingerprint: '2'.repeat(32),
  severity: 'medium',
  rule_id: 'supply-chain/unpinned',
  suppressed: true,
  suppression: {
    reason: 'Reviewed in the vendor sample.',
    expires_at: '2027-01-31T00:00:00.000Z',
    owner: null,
  },
});

test('score, artefacts, findings with their reasons, what was suppressed and what is missing', async () => {
  const flow = [{ file: 'skills/deploy/run.sh', line: 9, role: 'sink' as const, note: 'sends it' }];
  const artefact = makeArtefactResult({
    findings: [makeFinding({ flow }), suppressed],
    incomplete: [{ layer: 1, part: 'rules', reason: 'opaque', file: 'skills/deploy/model.bin' }],
  });
  const result = makeScanResult([artefact]);
  await expect(renderMarkdown({ view: viewScanResult(result) })).toMatchFileSnapshot(
    'golden/scan-markdown.txt',
  );
});

test('findings over the limit are counted, the most severe come first', () => {
  const findings = (['low', 'critical', 'high'] as const).map((severity, index) =>
    makeFinding({ severity, fingerprint: String(index).repeat(32) }),
  );
  const text = renderMarkdown({
    view: viewScanResult(makeScanResult([makeArtefactResult({ findings })])),
    maxFindings: 2,
  });
  expect(text.match(/^## \w+/gm)).toEqual(['## critical', '## high']);
  expect(text).toContain('And 1 less severe findings.');
});

const parser = commonMark.configure(GFM);

/** Links, images, HTML other than `<code>`, further headings, and what GitHub turns into mentions or references. */
function findLive(markdown: string): string[] {
  const live: string[] = [];
  const text = markdown.split('');
  parser.parse(markdown).iterate({
    enter: ({ name, from, to }) => {
      const source = markdown.slice(from, to);
      if (name === 'InlineCode') text.fill(' ', from, to);
      const isOurs = /^<\/?code>$/.test(source) || source.startsWith('# Skillgate');
      const isMarkup = /^(?:Link|Image|URL|Autolink|HTML|FencedCode|Setext|ATXHeading1|Horizontal)/;
      if (isMarkup.test(name) && !isOurs) live.push(`${name}: ${source}`);
    },
  });
  return [...live, ...(text.join('').match(/@\w|(?<!&)#\d|www\.|:bomb:/g) ?? [])];
}

test('S7: hostile text brings no link, image, mention, HTML or hidden character to life', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '@team',
        '#12',
        '![x](https://evil.test/a.png)',
        '[x](https://evil.test)',
        '<img src=x>',
        '`',
        '```',
        '|',
        '\n# x',
        'https://evil.test',
        'www.evil.test',
        '\u202e',
        '\u200b',
        '\u001b[0m',
        '\\',
        '~~~',
        ':bomb:',
        '$x$',
        '\n\n---\n',
        'a ',
      ),
      { minLength: 1, maxLength: 10 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(hostile, (text) => {
      const findings = [makeFinding({ location: { file: text, excerpt: text.slice(0, 200) } })];
      const result = makeScanResult([makeArtefactResult({ root: text, findings })], {
        warnings: [text],
      });
      const shown = renderMarkdown({ view: viewScanResult(result) });
      expect(findLive(shown)).toEqual([]);
      // oxlint-disable-next-line no-control-regex -- exactly these must not come out
      expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }),
    { numRuns: 600 },
  );
});
