/**
 * Ordinary skill text, made from fixed sentences by a fixed sequence: the same bytes on every machine.
 * Returns about `count` files of 2–20 kB.
 */
export function generateTexts(count: number): { readonly path: string; readonly text: string }[] {
  let state = 42;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  return Array.from({ length: count }, (_, index) => {
    const paragraphs = Array.from({ length: 10 + next(70) }, () =>
      Array.from({ length: 2 + next(6) }, () => SENTENCES[next(SENTENCES.length)]).join(' '),
    );
    const fence = '```bash\nnpm run build -- --minify\ngit status --short\n```';
    const body = paragraphs.flatMap((text, at) =>
      at % 9 === 4 ? [`## Part ${String(at)}`, text, fence] : [text],
    );
    const head = `---\nname: sample-${String(index)}\ndescription: Helps with everyday work.\n---\n`;
    return {
      path: `skills/sample-${String(index)}/SKILL.md`,
      text: `${head}\n${body.join('\n\n')}\n`,
    };
  });
}

const SENTENCES = [
  'Read the open issues and sort them by age before you start.',
  'Use the table below to choose a layout that fits the page.',
  'When a test fails, show the name of the test and the first lines of its message.',
  'Keep functions short and name them after what they return.',
  'The configuration lives in `config/app.json`; never edit generated files by hand.',
  'Run `npm run build` and compare the result with the last release.',
  'Ask for confirmation before anything is deleted or published.',
  'Each section needs a heading, a short summary and at least one example.',
  'Prefer the standard library; add a package only when it saves more than it costs.',
  'If the API answers with an error, retry twice and then report the status code.',
  'Write dates as year, month and day, and times in UTC.',
  'Colours must reach a contrast of 4.5 against their background.',
  'The review covers correctness first, then readability, then speed.',
  'Open the pull request as a draft and describe what was tried and did not work.',
];
