import { computeRollingHashes } from '@microsoft/sarif';
import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { findRule } from '../../src/engine/find-rule.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { renderSarif } from '../../src/render/render-sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { validateSarif } from '../support/validate-sarif.ts';

/** Every bad example of every rule as a skill of its own. */
const texts = new Map<string, string>(
  rules.flatMap(({ examples }, rule) =>
    examples.bad.flatMap(({ path = 'SKILL.md', text, files = {} }, example) => {
      const folder = `skills/r${rule}-${example}`;
      const all = { 'SKILL.md': 'Follow the files of this skill.\n', ...files, [path]: text };
      return Object.entries(all).map(
        ([name, content]) => [`${folder}/${name}`, content] as [string, string],
      );
    }),
  ),
);
const sources = [...texts].map(([path, text]): SourceFile => ({
  path,
  type: 'file',
  bytes: new TextEncoder().encode(text),
}));
const result = scanFiles(sources, { now: new Date(0) });
const upload = renderSarif({
  result,
  scanId: 'scn_1',
  findRule,
  automationId: 'skillgate/',
  oneLineRegions: true,
});

test('every rule writes results without a complaint of the validators', async () => {
  expect(upload.runs[0]?.results?.length).toBeGreaterThan(0);
  expect(await validateSarif([upload])).toEqual([]);
});

test('every line hash equals the one of @microsoft/sarif', () => {
  const compared = (upload.runs[0]?.results ?? []).flatMap(({ locations, partialFingerprints }) => {
    const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
    const text = texts.get(decodeURIComponent(artifactLocation?.uri ?? ''));
    const line = region?.startLine;
    if (text === undefined || line === undefined || region?.snippet?.text === '') return [];
    return [
      [partialFingerprints?.['primaryLocationLineHash'], computeRollingHashes(text).get(line)],
    ];
  });
  expect(compared.length).toBeGreaterThan(0);
  for (const [ours, theirs] of compared) expect(ours).toBe(theirs);
});

test('every region of an upload lies on one line', () => {
  for (const { locations } of upload.runs[0]?.results ?? []) {
    const { startLine, endLine } = locations?.[0]?.physicalLocation?.region ?? {};
    expect(endLine).toBe(startLine);
  }
});
