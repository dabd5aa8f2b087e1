import { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate explain <finding-id> [path…]`: one finding with all of its evidence. */
export function explainCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  return new Command('explain')
    .description('show one finding with its evidence and its rule')
    .argument('<finding-id>', 'an id such as f_0123…, or the beginning of one')
    .argument('[path...]', 'what was scanned (default: the current folder)')
    .action(async (id: string, paths: string[]) => {
      const { explainFinding } = await import('./explain-finding.ts');
      setExitCode(
        await explainFinding(terminal, { id, paths: paths.length === 0 ? ['.'] : paths }),
      );
    });
}
