import { Command, InvalidArgumentError } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate login --api-url <url>`: a person approves this machine in the browser. */
export function loginCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  return new Command('login')
    .description('sign this machine in to a server, in the browser')
    .option('--api-url <url>', 'the server (SKILLGATE_URL)')
    .option(
      '--port <number>',
      'listen on this port of 127.0.0.1, so that approval is known at once',
      readPort,
    )
    .action(async (options: { readonly apiUrl?: string; readonly port?: number }) => {
      const { logIn } = await import('./log-in.ts');
      setExitCode(await logIn(terminal, options));
    });
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1024 || port > 65_535)
    throw new InvalidArgumentError('Give a number from 1024 to 65535.');
  return port;
}
