import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildScanResponse } from '../../src/engine/build-scan-response.ts';
import { renderScanPage } from '../../src/render/render-scan-page.tsx';
import { viewScanResponse } from '../../src/render/view-scan-response.ts';
import { hostileStrings } from '../support/hostile-strings.ts';
import { makeArtefactResult } from '../support/make-artefact-result.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeScanResult } from '../support/make-scan-result.ts';
import { xssPayloads } from '../support/xss-payloads.ts';

const styles = readFileSync(new URL('../../src/render/report.css', import.meta.url), 'utf8');

function page(artefacts: Parameters<typeof makeScanResult>[0], warnings: string[] = []): string {
  const scan = buildScanResponse({
    scanId: 'scn_1',
    result: makeScanResult(artefacts, { warnings }),
    createdAt: new Date('2026-03-01T09:30:00.000Z'),
    durationMs: 1,
    rateLimit: null,
    quota: null,
    credits: null,
  });
  const view = viewScanResponse(scan);
  if (view === null) throw new Error('a completed scan has a view');
  return renderScanPage({ view, scanId: 'scn_1', createdAt: scan.created_at, styles });
}

/** The text of the page as a reader sees it. */
const readText = (html: string) =>
  html
    .slice(html.indexOf('<body>'))
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/\n{2,}/g, '\n');

describe('the page of a scan', () => {
  test('says the score, every finding with its place, reason and advice, and what is missing', () => {
    const text = readText(
      page([
        makeArtefactResult({
          findings: [
            makeFinding({
              flow: [{ file: 'skills/deploy/run.sh', line: 9, role: 'sink', note: 'sends it' }],
            }),
            makeFinding({
              fingerprint: '2'.repeat(32),
              severity: 'medium',
              rule_id: 'supply-chain/unpinned',
              suppressed: true,
              suppression: {
                reason: 'Reviewed in the vendor sample.',
                expires_at: '2027-01-31T00:00:00.000Z',
                owner: null,
              },
            }),
          ],
          incomplete: [{ layer: 1, part: 'rules', reason: 'opaque', file: 'model.bin' }],
        }),
      ]),
    );
    for (const words of [
      'Do not install this as it is.',
      'Found: 1 critical, in 1 artefact.',
      'exfiltration/env-to-webhook',
      'Delete the command.',
      'skills/deploy/run.sh:9',
      'Suppressed until 2027-01-31: ',
      'Reviewed in the vendor sample.',
      'could not read the content of model.bin',
      '1 March 2026, 09:30 UTC',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('of a clean artefact says that nothing was found, and promises nothing', () => {
    const text = readText(page([makeArtefactResult()]));
    expect(text).toContain('No findings. Every rule that ran found nothing.');
    expect(text).not.toMatch(/guarantee|secure\b|harmless/i);
  });

  test('counts findings that are not shown', () => {
    const findings = Array.from({ length: 1005 }, (_, index) =>
      makeFinding({ fingerprint: String(index).padStart(32, '0'), severity: 'low' }),
    );
    expect(readText(page([makeArtefactResult({ findings })]))).toContain(
      'And 705 less severe findings.',
    );
  });
});

const ours = new Set(
  'html head meta title style body main section div article header footer h1 h2 h3 h4 p span code dl dt dd time ul ol li table thead tbody tr th td figure figcaption bdi wbr q svg circle text'.split(
    ' ',
  ),
);
const ourAttributes =
  /^(?: (?:lang|charset|name|content|id|class|scope|role|aria-[a-z]+|dir|tabindex|datetime|viewBox|cx|cy|r|x|y|text-anchor|stroke-dasharray|transform)="[^"<>]*")*$/;

/** Tags of the page that we would not write. Text is escaped, so that every `<` begins a tag. */
function findForeign(html: string): string[] {
  const body = html.replace(/<style>.*?<\/style>/s, '').replace('<!doctype html>', '');
  return (body.match(/<[^>]*>?/g) ?? []).filter((tag) => {
    const parts = /^<\/?([a-z0-9]+)(.*?)\/?>$/s.exec(tag);
    return parts === null || !ours.has(parts[1] ?? '') || !ourAttributes.test(parts[2] ?? '');
  });
}

describe('S6: hostile text in the page of a scan', () => {
  test('our stylesheet stands in it and asks for nothing', () => {
    expect(styles).not.toMatch(/<|url\(|@import|expression/i);
  });

  test.each([
    ['payloads', xssPayloads],
    ['strings', hostileStrings],
  ])('none of the %s comes alive', (_name, payloads) => {
    for (const payload of payloads) {
      const finding = makeFinding({
        title: payload,
        description: payload,
        remediation: payload,
        rule_id: payload,
        suppressed: true,
        suppression: { reason: payload, expires_at: '2027-01-31T00:00:00.000Z', owner: payload },
        location: { excerpt: payload, file: payload },
        flow: [{ file: payload, line: 1, role: 'source', note: payload }],
      });
      const artefact = makeArtefactResult({ findings: [finding], root: payload, path: payload });
      const html = page([artefact], [payload]);
      expect({ payload, foreign: findForeign(html) }).toEqual({ payload, foreign: [] });
      // oxlint-disable-next-line no-control-regex -- exactly these must not get through
      expect(html.slice(html.indexOf('<body>'))).not.toMatch(
        /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/,
      );
    }
  });
});
