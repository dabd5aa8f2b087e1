import pc from 'picocolors';

/** Tells what happens, one line a step, with the time since the start. */
export type Narrator = {
  step(title: string, detail?: string): void;
  line(text: string): void;
  blank(): void;
};

const WIDTH = 24;

/** `started` is a `performance.now()` value. */
export function createNarrator(started: number): Narrator {
  const say = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  return {
    step(title, detail = '') {
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
      say(`${pc.dim(`${seconds} s`)}  ${pc.bold(title.padEnd(WIDTH))} ${detail}`);
    },
    line: (text) => say(`${' '.repeat(9)}${text}`),
    blank: () => say(''),
  };
}
