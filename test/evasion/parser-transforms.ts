import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { editFixture } from './edit-fixture.ts';
import type { Fixture } from './fixture.ts';
import type { Transform } from './transform.ts';

const { mapTexts, readTexts } = editFixture;

function reencoded(id: string, name: string, encode: (text: string) => Uint8Array): Transform {
  return {
    id,
    name,
    apply: (fixture: Fixture): SourceFile[] | null => {
      const texts = new Map(readTexts(fixture).map(({ path, text }) => [path, text]));
      if (texts.size === 0) return null;
      return fixture.files.map((file) => {
        const text = texts.get(file.path);
        return text === undefined || file.type !== 'file' ? file : { ...file, bytes: encode(text) };
      });
    },
  };
}

function utf16(text: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

function inserted(text: string, bytes: readonly number[]): Uint8Array {
  const all = Buffer.from(text);
  const at = Math.max(0, all.lastIndexOf(0x0a));
  return Buffer.concat([all.subarray(0, at), Buffer.from(bytes), all.subarray(at)]);
}

function sprinkled(text: string, byte: number): Uint8Array {
  return Buffer.concat(
    [...text].map((character, index) =>
      Buffer.concat([
        Buffer.from(character),
        index % 40 === 39 ? Buffer.from([byte]) : Buffer.alloc(0),
      ]),
    ),
  );
}

/** E65–E67: bytes that parsers read in different ways. */
export const parserTransforms: readonly Transform[] = [
  {
    id: 'E65',
    name: 'duplicate front matter keys',
    apply: (fixture) =>
      mapTexts(fixture, ({ path, text }) => {
        if (!/\.mdc?$/i.test(path)) return null;
        const extra =
          'name: helper\nname: other\ndescription: Formats tables.\ndescription: Sorts tables.\n';
        return text.startsWith('---\n')
          ? text.replace('---\n', `---\n${extra}`)
          : `---\n${extra}---\n${text}`;
      }),
  },
  {
    id: 'E65',
    name: 'JSON with comments and trailing commas',
    apply: (fixture) =>
      mapTexts(fixture, ({ path, text }) =>
        /\.jsonc?$/.test(path)
          ? text.replace('{', '{ // settings\n/* shared */').replace(/\}\s*$/, ',}\n')
          : null,
      ),
  },
  {
    id: 'E65',
    name: 'duplicate JSON keys',
    apply: (fixture) =>
      mapTexts(fixture, ({ path, text }) => {
        if (!/\.jsonc?$/.test(path)) return null;
        const key = /^\s*\{\s*"(\w+)"/.exec(text)?.[1];
        return key === undefined ? null : text.replace('{', `{ "${key}": {},`);
      }),
  },
  reencoded('E66', 'carriage returns only', (text) => Buffer.from(text.replaceAll('\n', '\r'))),
  reencoded('E66', 'carriage return and newline', (text) =>
    Buffer.from(text.replaceAll('\n', '\r\n')),
  ),
  reencoded('E66', 'byte order mark', (text) => Buffer.from(`\uFEFF${text}`)),
  reencoded('E66', 'UTF-16 LE with mark', (text) => utf16(text, false, true)),
  reencoded('E66', 'UTF-16 BE with mark', (text) => utf16(text, true, true)),
  reencoded('E66', 'UTF-16 LE without mark', (text) => utf16(text, false, false)),
  reencoded('E66', 'UTF-16 BE without mark', (text) => utf16(text, true, false)),
  reencoded('E66', 'next-line characters', (text) =>
    Buffer.from(text.replaceAll('\n', '\n\u0085')),
  ),
  reencoded('E67', 'invalid UTF-8', (text) => inserted(text, [0xff, 0xc3, 0x28, 0xa0, 0xa1])),
  reencoded('E67', 'one NUL byte', (text) => inserted(text, [0])),
  reencoded('E67', 'NUL bytes all over', (text) => sprinkled(text, 0)),
];
