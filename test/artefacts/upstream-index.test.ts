import { describe, expect, test } from 'vitest';
import { buildArtefact } from '../../src/artefacts/build-artefact.ts';
import { buildUpstreamIndex } from '../../src/artefacts/build-upstream-index.ts';
import { findUpstream } from '../../src/artefacts/find-upstream.ts';
import { hashLine } from '../../src/artefacts/hash-line.ts';
import { openUpstreamIndex } from '../../src/artefacts/open-upstream-index.ts';
import { parseUpstreamIndex } from '../../src/artefacts/parse-upstream-index.ts';

const line = (name: string, at: number): string => `The ${name} keeps page ${at} of the manual.`;
const page = (name: string, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => line(name, from + index));
const skill = (name: string, size: number) => ({
  name,
  files: [{ path: 'SKILL.md', text: page(name, 0, size).join('\n') }],
});
const file = buildUpstreamIndex([skill('garden', 40), skill('kitchen', 100), skill('tiny', 3)]);
const index = openUpstreamIndex(file);

function find(files: Readonly<Record<string, readonly string[]>>) {
  const artefact = buildArtefact({
    root: '',
    path: 'SKILL.md',
    kind: 'skill',
    kindSource: 'detected',
    files: Object.entries(files).map(([path, lines]) => ({
      path,
      type: 'file',
      bytes: new TextEncoder().encode(lines.join('\n')),
    })),
  });
  return findUpstream(artefact, index);
}

describe('the index of known skills', () => {
  test('holds names and hashes, and no text', () => {
    expect(file.skills.map(({ name }) => name)).toEqual(['garden', 'kitchen']);
    expect(JSON.stringify(file)).not.toMatch(/manual|keeps/);
  });

  test('is read back as it was written', () => {
    expect(parseUpstreamIndex(JSON.stringify(file))).toEqual(index);
  });

  test.each([
    '',
    'text',
    '{}',
    '{"version":2,"skills":[]}',
    '{"version":1,"skills":[{"name":"x"}]}',
  ])('is refused when it is %j', (text) => {
    expect(parseUpstreamIndex(text)).toBeNull();
  });

  test.each([
    [
      'case, list marks and white space',
      '  - The  Garden keeps page 1.',
      'the garden keeps page 1.',
      true,
    ],
    ['full-width letters', 'Ｔhe garden keeps page 1.', 'the garden keeps page 1.', true],
    ['a word', 'the garden keeps page 1.', 'the garden keeps page 2.', false],
  ])('hashes lines that differ in %s', (_what, one, other, isSame) => {
    expect(hashLine(one) === hashLine(other)).toBe(isSame);
  });

  test('does not hash lines that tell nothing', () => {
    expect([hashLine('```bash'), hashLine(''), hashLine('import os')]).toEqual([null, null, null]);
  });
});

describe('the nearest known skill', () => {
  test.each<[string, Record<string, readonly string[]>, string | null]>([
    ['a whole copy', { 'SKILL.md': page('garden', 0, 40) }, 'garden'],
    [
      'a copy with lines added',
      { 'SKILL.md': [...page('garden', 0, 40), 'And a new line.'] },
      'garden',
    ],
    ['a copy that keeps 60 %', { 'SKILL.md': page('garden', 16, 40) }, 'garden'],
    ['a text that keeps half', { 'SKILL.md': page('garden', 20, 40) }, null],
    [
      'a copy with CRLF, in reversed order',
      {
        'SKILL.md': page('garden', 0, 40)
          .toReversed()
          .map((text) => `${text}\r`),
      },
      'garden',
    ],
    [
      'a copy beside a large payload',
      { 'SKILL.md': page('garden', 0, 40), 'run.py': page('other', 0, 900) },
      'garden',
    ],
    [
      'a large work with a small skill in it',
      { 'SKILL.md': [...page('garden', 0, 40), ...page('other', 0, 90)] },
      null,
    ],
    [
      'two known skills, the one kept whole',
      { 'a.md': page('garden', 0, 40), 'b.md': page('kitchen', 0, 70) },
      'garden',
    ],
    ['nothing known', { 'SKILL.md': page('other', 0, 40) }, null],
    ['a licence alone', { LICENSE: page('garden', 0, 40) }, null],
  ])('of %s', (_what, files, expected) => {
    expect(find(files)?.name ?? null).toBe(expected);
  });

  test('does not depend on the order of the index', () => {
    const twins = [skill('garden', 40), { ...skill('garden', 40), name: 'copy' }];
    for (const skills of [twins, twins.toReversed()]) {
      const open = openUpstreamIndex({
        version: 1,
        skills: skills.flatMap((known) => buildUpstreamIndex([known]).skills),
      });
      const artefact = buildArtefact({
        root: '',
        path: 'SKILL.md',
        kind: 'skill',
        kindSource: 'detected',
        files: [
          {
            path: 'SKILL.md',
            type: 'file',
            bytes: new TextEncoder().encode(page('garden', 0, 40).join('\n')),
          },
        ],
      });
      expect(findUpstream(artefact, open)?.name).toBe('copy');
    }
  });
});
