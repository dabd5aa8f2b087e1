import { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate rules [id]`: the catalogue, or one rule with its examples. */
export function rulesCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  return new Command('rules')
    .description('list the rules, or explain one')
    .argument('[id]', 'a rule such as exfiltration/env-to-webhook')
    .action(async (id: string | undefined) => {
      const { showRules } = await import('./show-rules.ts');
      setExitCode(showRules(terminal, { id: id ?? null }));
    });
}
