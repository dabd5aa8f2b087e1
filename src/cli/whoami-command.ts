import { Command } from 'commander';
import { addServerOptions } from './add-server-options.ts';
import type { ExitCode } from './exit-code.ts';
import type { ServerOptions } from './server-options.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate whoami`: whose key or login is used, and what it may do. */
export function whoamiCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  const command = new Command('whoami')
    .description('show whose key or login is used, and what it may do')
    .option('--json', 'print the answer of the server')
    .action(async (options: ServerOptions & { readonly json?: true }) => {
      const { showWhoami } = await import('./show-whoami.ts');
      setExitCode(await showWhoami(terminal, options));
    });
  return addServerOptions(command);
}
