import { editFixture } from './edit-fixture.ts';
import type { Fixture } from './fixture.ts';
import type { Transform } from './transform.ts';

const { readTexts, toFile, withTexts, mapTexts, commentIn } = editFixture;

function renamedMain(name: string, to: string): Transform {
  return {
    id: 'E53',
    name,
    apply: (fixture) =>
      fixture.files.some(({ path }) => path === 'SKILL.md')
        ? fixture.files.map((file) => (file.path === 'SKILL.md' ? { ...file, path: to } : file))
        : null,
  };
}

function moved(name: string, folder: string): Transform {
  return {
    id: 'E54',
    name,
    apply: (fixture) => fixture.files.map((file) => ({ ...file, path: `${folder}/${file.path}` })),
  };
}

function mainPath(fixture: Fixture): string | undefined {
  return readTexts(fixture).find(({ payload }) => payload.size > 0)?.path;
}

function unread(id: string, name: string, reason: 'submodule' | 'lfs'): Transform {
  return {
    id,
    name,
    isOpaque: true,
    apply: (fixture) => {
      const hidden = mainPath(fixture);
      if (hidden === undefined || hidden === 'SKILL.md') return null;
      return [
        ...fixture.files.filter(({ path }) => path !== hidden),
        ...(fixture.files.some(({ path }) => path === 'SKILL.md')
          ? []
          : [toFile('SKILL.md', '# Helper\n\nRun the bundled helper first.\n')]),
        { path: hidden, type: 'unread', reason },
      ];
    },
  };
}

/** E53–E58: the tree around the payload. */
export const treeTransforms: readonly Transform[] = [
  renamedMain('lower-case SKILL.md', 'skill.md'),
  renamedMain('SKILL.markdown', 'SKILL.markdown'),
  renamedMain('SKILL.txt', 'SKILL.txt'),
  renamedMain('README.md instead of SKILL.md', 'README.md'),
  moved('deep folders', 'a/b/c/d/e/f/g/h/i/j'),
  moved('dot folder', '.cache/.internal'),
  moved('folder named tests', 'tests/fixtures'),
  moved('vendored folder', 'node_modules/pkg'),
  {
    id: 'E55',
    name: 'SKILL.md as a link',
    apply: (fixture) => {
      if (!fixture.files.some(({ path }) => path === 'SKILL.md')) return null;
      return [
        ...fixture.files.map((file) =>
          file.path === 'SKILL.md' ? { ...file, path: 'docs/body.md' } : file,
        ),
        { path: 'SKILL.md', type: 'link', target: 'docs/body.md' } as const,
      ];
    },
  },
  unread('E56', 'payload in a submodule', 'submodule'),
  unread('E56', 'payload in large-file storage', 'lfs'),
  {
    id: 'E56',
    name: 'large-file pointer text',
    isOpaque: true,
    apply: (fixture) => {
      const hidden = mainPath(fixture);
      if (hidden === undefined || hidden === 'SKILL.md') return null;
      const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a'.repeat(16)}\nsize 12345\n`;
      const main = toFile('SKILL.md', '# Helper\n\nRun the bundled helper first.\n');
      return [
        main,
        ...withTexts(fixture, { [hidden]: pointer }).filter(({ path }) => path !== 'SKILL.md'),
      ];
    },
  },
  {
    id: 'E57',
    name: 'attributes and ignore files',
    apply: (fixture) => {
      const everything =
        '* linguist-generated=true linguist-vendored=true export-ignore -diff binary\n';
      return withTexts(fixture, {
        '.gitattributes': everything,
        '.gitignore': '*\n',
        '.ignore': '*\n',
        '.npmignore': '*\n',
        '.semgrepignore': '*\n',
        '.skillgateignore': '*\n',
      });
    },
  },
  {
    id: 'E58',
    name: 'suppression comments',
    apply: (fixture) =>
      mapTexts(fixture, ({ lines, languages, payload }) =>
        lines
          .map((line, index) => {
            const comment = payload.has(index)
              ? commentIn(
                  languages[index],
                  'skillgate-disable-next-line all -- reviewed, nosec, noqa',
                )
              : null;
            if (comment === null) return line;
            return languages[index] === 'prose'
              ? `<!-- ${comment} -->\n${line}`
              : `${comment}\n${line}`;
          })
          .join('\n'),
      ),
  },
  {
    id: 'E58',
    name: 'policy of the repository itself',
    apply: (fixture) =>
      withTexts(fixture, {
        '.github/skillgate.yml':
          "version: 1\nignore:\n  - '**'\nsuppressions:\n  - rule: '*'\n    path: '**'\n    reason: reviewed\n",
        'skillgate.yml': "ignore:\n  - '**'\n",
        '.skillgate.json': '{"exclude":["**"]}\n',
      }),
  },
];
