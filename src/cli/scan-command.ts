import { Command, InvalidArgumentError, Option } from 'commander';
import { ApiError } from '../contract/api-error.ts';
import { addServerOptions } from './add-server-options.ts';
import type { ExitCode } from './exit-code.ts';
import type { ScanCommandOptions } from './scan-command-options.ts';
import { scanTypeTexts } from './scan-type-texts.ts';
import type { Terminal } from './terminal.ts';

const formats = [
  'text',
  'json',
  'sarif',
  'markdown',
  'agent',
  'junit',
  'gitlab-sast',
  'gitlab-codequality',
  'azure',
  'github',
] as const;

/** `skillgate scan [path…]`: the engine itself is only loaded when there is something to scan. */
export function scanCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  const command = new Command('scan')
    .description('scan files, folders and archives; offline unless a server is named')
    .argument('[path...]', 'what to scan (default: the current folder)')
    .addOption(
      new Option('--type <scan_type>', 'declare the type').choices(Object.keys(scanTypeTexts)),
    )
    .option('--list-types', 'print the types')
    .option(
      '--threshold <score>',
      'the gate fails below this trust score (default: 70)',
      readThreshold,
    )
    .option('--fail-on <list>', 'the gate fails on these severities (default: critical)', collect)
    .option('--config <file>', 'settings (default: .github/skillgate.yml or .skillgate.yml)')
    .option('--no-config', 'obey no settings or baseline of the scanned folder')
    .option('--baseline <file>', 'accepted findings (default: skillgate-baseline.json beside them)')
    .addOption(new Option('--format <format>', 'output format').choices(formats).default('text'))
    .option('--output <file>', 'write the report to a file')
    .option('--sarif-file <file>', 'also write SARIF to a file')
    .option('--quiet', 'print the score only')
    .option('--verbose', 'more detail')
    .option('--watch', 'scan again whenever a file changes')
    .option('--stdin', 'read standard input')
    .option('--filename <path>', 'name standard input, for detection and locations')
    .option('--no-layer2', 'leave out the behavioural analysis')
    .option('--judge', 'ask the language-model judge (SKILLGATE_JUDGE_…, or the server)')
    .option('--no-judge', 'let a server not ask its judge')
    .option('--offline', 'forbid all network, SKILLGATE_URL too (the scan needs none)')
    .option('--strict', 'incomplete is an error')
    .option('--index <file>', 'tell near copies of known skills by an index (skillgate index)')
    .option('--changed-only', 'only artefacts that changed since the base, with its settings')
    .option('--base <ref>', 'what --changed-only compares with (default: origin/HEAD, main …)')
    .option('--exclude <glob>', 'leave out paths; may be repeated', collect)
    .action(async (paths: string[], options: ScanCommandOptions) => {
      if (options.listTypes === true) {
        const rows = Object.entries(scanTypeTexts).map(
          ([type, text]) => `${type.padEnd(14)}${text}\n`,
        );
        terminal.writeOut(rows.join(''));
        return;
      }
      const { runScan } = await import('./run-scan.ts');
      const isBare = paths.length === 0 && options.stdin !== true;
      const targets = isBare ? ['.'] : paths;
      const scan = (): Promise<ExitCode> => runScan(terminal, { targets, options });
      if (options.watch !== true) {
        setExitCode(await scan());
        return;
      }
      if (options.stdin === true) {
        throw new ApiError('VALIDATION_ERROR', '--watch needs paths: leave out --stdin.');
      }
      const { watchScan } = await import('./watch-scan.ts');
      setExitCode(await watchScan(terminal, { paths: targets, scan }));
    });
  return addServerOptions(command);
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function readThreshold(value: string): number {
  const threshold = Number(value);
  if (!/^\d+$/.test(value) || threshold > 100)
    throw new InvalidArgumentError('Give a whole number from 0 to 100.');
  return threshold;
}
