import { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate logout`: ends the login on the server and removes it here. */
export function logoutCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  return new Command('logout')
    .description('end the login on the server, and remove it from this machine')
    .action(async () => {
      const { logOut } = await import('./log-out.ts');
      setExitCode(await logOut(terminal));
    });
}
