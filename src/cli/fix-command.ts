import { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { FixCommandOptions } from './fix-command-options.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate fix <path>`: shows what would change, and with `--write` changes it. */
export function fixCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  return new Command('fix')
    .description('show a diff that mends what was found; --write applies it')
    .argument('[path...]', 'what to mend (default: the current folder)')
    .option('--write', 'apply the changes to the files')
    .option('--finding <id>', 'mend this finding only; may be repeated', collect)
    .option('--severity <list>', 'mend findings of these severities only', collect)
    .option(
      '--no-preserve-intent',
      'remove the whole paragraph, entry or fence instead of the smallest span',
    )
    .option('--config <file>', 'settings (default: .github/skillgate.yml or .skillgate.yml)')
    .option('--no-config', 'obey no settings or baseline of the working folder')
    .option('--baseline <file>', 'accepted findings (default: skillgate-baseline.json beside them)')
    .option('--exclude <glob>', 'leave out paths; may be repeated', collect)
    .action(async (paths: string[], options: FixCommandOptions) => {
      const { runFix } = await import('./run-fix.ts');
      setExitCode(await runFix(terminal, { paths: paths.length === 0 ? ['.'] : paths, options }));
    });
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
