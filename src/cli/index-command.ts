import { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate index build <folder> --output FILE`: hashes of the lines of known skills, no text. */
export function indexCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  const build = new Command('build')
    .description('write the index of all skills below a folder')
    .argument('<folder>', 'skills that are known and trusted')
    .requiredOption('--output <file>', 'where the index goes')
    .action(async (folder: string, { output }: { readonly output: string }) => {
      const { buildIndex } = await import('./build-index.ts');
      setExitCode(await buildIndex(terminal, { folder, output }));
    });
  return new Command('index')
    .description('indexes of known skills, for skillgate scan --index')
    .addCommand(build);
}
