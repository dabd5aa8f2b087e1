import { Command } from 'commander';
import type { BaselineOptions } from './baseline-options.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate baseline create|update|check`: what is known and accepted, with a reason and an end. */
export function baselineCommand(
  terminal: Terminal,
  setExitCode: (code: ExitCode) => void,
): Command {
  const baseline = new Command('baseline').description(
    'accept the findings of today, each with a reason and an end',
  );
  for (const [action, description] of Object.entries({
    create: 'write a baseline of everything that is found now',
    update: 'add what is new, drop what is gone, keep the rest as it is',
    check: 'fail when an entry has expired or matches nothing any more',
  } as const)) {
    const command = new Command(action)
      .description(description)
      .argument('[path...]', 'what to scan (default: the current folder)')
      .option(
        '--baseline <file>',
        'the file (default: skillgate-baseline.json beside the settings, else in .github, or here)',
      )
      .option('--config <file>', 'settings (default: .github/skillgate.yml or .skillgate.yml)')
      .option('--no-config', 'obey no settings of the working folder')
      .option('--exclude <glob>', 'leave out paths; may be repeated', collect)
      .action(async (paths: string[], options: BaselineOptions) => {
        const { runBaseline } = await import('./run-baseline.ts');
        const targets = paths.length === 0 ? ['.'] : paths;
        setExitCode(
          await runBaseline(terminal, { action: toAction(action), paths: targets, options }),
        );
      });
    if (action !== 'check') {
      command
        .requiredOption('--reason <text>', 'why these are acceptable (at least 10 characters)')
        .requiredOption('--expires <date>', 'until when, such as 2027-01-31; at most a year ahead')
        .option('--owner <name>', 'who answers for it');
    }
    baseline.addCommand(command);
  }
  return baseline;
}

function toAction(name: string): 'create' | 'update' | 'check' {
  return name === 'create' || name === 'update' ? name : 'check';
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
