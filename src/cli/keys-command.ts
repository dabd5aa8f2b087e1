import { Command, Option } from 'commander';
import { addServerOptions } from './add-server-options.ts';
import type { ExitCode } from './exit-code.ts';
import type { KeysOptions } from './keys-options.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate keys create|list|rotate|revoke`: the keys of an organization. */
export function keysCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  const keys = new Command('keys').description('make, list, rotate and revoke keys of a server');
  const add = (command: Command): Command => {
    keys.addCommand(
      addServerOptions(
        command.option('--org <id>', 'the organization (default: that of your key)'),
      ),
    );
    return command;
  };
  add(new Command('create'))
    .description('make a key; it is printed once, on standard output')
    .requiredOption('--name <name>', 'what it is for, such as "ci of web"')
    .option('--scope <list>', 'what it may do, such as scan,read', collect)
    .addOption(
      new Option('--preset <name>', 'a set of scopes').choices(['full', 'read-only', 'ci']),
    )
    .option('--expires <when>', 'a date, a number of days such as 30d, or never', '90d')
    .addOption(new Option('--format <prefix>', 'how it begins').choices(['sq', 'sk']).default('sq'))
    .action(async (options: KeysOptions) => {
      const { createKey } = await import('./create-key.ts');
      setExitCode(await createKey(terminal, options));
    });
  add(new Command('list'))
    .description('list the keys, newest first')
    .option('--json', 'print the answer of the server')
    .action(async (options: KeysOptions) => {
      const { listKeys } = await import('./list-keys.ts');
      setExitCode(await listKeys(terminal, options));
    });
  add(new Command('rotate'))
    .description('make a key like another and revoke the other; the new one is printed once')
    .argument('<id>', 'the key to replace, such as key_… or its first 12 characters')
    .option('--expires <when>', 'a date, a number of days such as 30d, or never', '90d')
    .action(async (id: string, options: KeysOptions) => {
      const { rotateKey } = await import('./rotate-key.ts');
      setExitCode(await rotateKey(terminal, { ...options, id }));
    });
  add(new Command('revoke'))
    .description('revoke a key; it is refused from the next request on')
    .argument('<id>', 'the key, such as key_… or its first 12 characters')
    .action(async (id: string, options: KeysOptions) => {
      const { revokeKey } = await import('./revoke-key.ts');
      setExitCode(await revokeKey(terminal, { ...options, id }));
    });
  return keys;
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, ...value.split(',').map((scope) => scope.trim())];
}
