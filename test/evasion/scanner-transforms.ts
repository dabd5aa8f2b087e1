import { deflateRawSync } from 'node:zlib';
import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { buildZip } from '../support/build-zip.ts';
import { editFixture } from './edit-fixture.ts';
import type { Transform } from './transform.ts';

const { insertAtStart, mapTexts, commentIn, toFile, withTexts } = editFixture;

const zeros = new Uint8Array(4 * 1024 * 1024);
const bomb = buildZip([
  { name: 'zeros', raw: deflateRawSync(zeros), uncompressedSize: 0xff_ff_ff_f0, crc32: 0 },
]);
const aliases = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 12 },
  (_, at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: 9 }, () => `*a${at}`).join(', ')}]`,
).join('\n')}\n`;

function beside(name: string, file: SourceFile): Transform {
  return { id: 'E68', name, isHeavy: true, apply: (fixture) => [...fixture.files, file] };
}

function flooded(id: string, name: string, line: string, times: number): Transform {
  return {
    id,
    name,
    isHeavy: true,
    apply: (fixture) =>
      mapTexts(fixture, ({ text, languages, payload }) => {
        const comment = commentIn(languages[Math.min(...payload)], line);
        return comment === null ? null : insertAtStart(text, `${`${comment}\n`.repeat(times)}\n`);
      }),
  };
}

/** E68–E70: against the scanner itself. */
export const scannerTransforms: readonly Transform[] = [
  beside('zip bomb beside it', { path: 'assets/data.zip', type: 'file', bytes: bomb }),
  beside('deep JSON beside it', toFile('data/deep.json', '['.repeat(50_000) + ']'.repeat(50_000))),
  beside('alias bomb beside it', toFile('data/tree.yaml', aliases)),
  beside(
    'deeply nested Markdown beside it',
    toFile('docs/nested.md', `${'> '.repeat(5_000)}text\n${'- '.repeat(2_000)}text\n`),
  ),
  {
    id: 'E69',
    name: '1,000 decoys',
    isHeavy: true,
    apply: (fixture) =>
      withTexts(fixture, {
        'docs/notes.md': Array.from(
          { length: 1_000 },
          (_, at) => `- Step ${at}: npx -y tool-${at} and see http://notes-${at}.quickcore.test/`,
        ).join('\n'),
      }),
  },
  flooded(
    'E69',
    'decoys in the same file',
    'npx -y some-tool; see http://notes.quickcore.test/',
    1_000,
  ),
  flooded(
    'E70',
    'backtracking line',
    `${'a'.repeat(2_000)}${'('.repeat(500)}${'=-'.repeat(1_000)}!`,
    20,
  ),
  flooded(
    'E70',
    'many near matches',
    'curl curl send send ignore ignore rm rm base64 base64 eval eval',
    2_000,
  ),
];
