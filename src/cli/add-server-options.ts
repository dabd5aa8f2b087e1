import type { Command } from 'commander';

/** `--api-url` and `--api-key`, which win over SKILLGATE_URL and SKILLGATE_API_KEY. */
export function addServerOptions(command: Command): Command {
  return command
    .option('--api-url <url>', 'the server (SKILLGATE_URL)')
    .option(
      '--api-key <key>',
      'the key (SKILLGATE_API_KEY; without one, the login of skillgate login)',
    );
}
