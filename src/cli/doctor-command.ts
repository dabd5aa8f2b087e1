import { Command } from 'commander';
import { addServerOptions } from './add-server-options.ts';
import type { DoctorOptions } from './doctor-options.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate doctor`: which of key, secret, URL, database or permission is wrong, and what to do. */
export function doctorCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  const command = new Command('doctor')
    .description(
      'check this machine, the server, its key and, where they are set, the settings of a server',
    )
    .option('--offline', 'ask nobody: look at the settings only')
    .option('--json', 'print the list as JSON')
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('./run-doctor.ts');
      setExitCode(await runDoctor(terminal, options));
    });
  return addServerOptions(command);
}
