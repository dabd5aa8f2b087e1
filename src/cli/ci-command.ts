import { Command, InvalidArgumentError, Option } from 'commander';
import { addServerOptions } from './add-server-options.ts';
import type { CiOptions } from './ci-options.ts';
import type { ExitCode } from './exit-code.ts';
import { newLevels } from './new-levels.ts';
import type { Terminal } from './terminal.ts';

const formats = ['text', 'json', 'markdown', 'llm', 'sarif', 'xml'] as const;

/** `skillgate ci <url>`: has a server audit a site or repository, waits, and gates on what is new. */
export function ciCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  const command = new Command('ci')
    .description('have a server audit a website or repository, wait, and gate on what is new')
    .argument('<url>', 'https://github.com/<owner>/<repo>[/tree/<ref>[/<path>]], or a website')
    .option('--website <id>', 'the website row it belongs to (default: found by the address)')
    .addOption(
      new Option('--fail-on-new <level>', 'fail on findings that the audit before did not have')
        .choices(newLevels)
        .default('error'),
    )
    .option(
      '--fail-on <expr>',
      'conditions such as score<80,severity>=high; may be repeated',
      collect,
    )
    .option('--require-complete', 'a report that is not complete is an error')
    .option('--max-pages <n>', 'read so many pages at most', wholeNumber(10_000))
    .option('--timeout <minutes>', 'wait so long for the audit', wholeNumber(1440), 30)
    .addOption(new Option('--format <format>', 'report format').choices(formats).default('text'))
    .option('--output <file>', 'write the report to a file')
    .action(async (url: string, options: CiOptions) => {
      const { runCi } = await import('./run-ci.ts');
      setExitCode(await runCi(terminal, { url, options }));
    });
  return addServerOptions(command);
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
  };
}
