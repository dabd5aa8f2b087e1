import { Command, Option } from 'commander';
import type { AuditOptions } from './audit-options.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

const formats = ['text', 'json', 'markdown', 'llm', 'sarif', 'xml'] as const;

/** `skillgate audit <target>`: an audit report of files and folders, made here, and a gate on it. */
export function auditCommand(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  return new Command('audit')
    .description('audit a folder, a file or an archive here, and gate on the report')
    .argument('<target>', 'what to audit')
    .option(
      '--fail-on <expr>',
      'conditions such as score<80,severity>=high; may be repeated',
      collect,
    )
    .option('--require-complete', 'a report that is not complete is an error')
    .addOption(new Option('--format <format>', 'report format').choices(formats).default('text'))
    .option('--output <file>', 'write the report to a file')
    .option('--config <file>', 'settings (default: .github/skillgate.yml or .skillgate.yml)')
    .option('--no-config', 'obey no settings or baseline of the working folder')
    .option('--baseline <file>', 'accepted findings (default: skillgate-baseline.json beside them)')
    .option('--exclude <glob>', 'leave out paths; may be repeated', collect)
    .option('--no-layer2', 'leave out the behavioural analysis')
    .action(async (target: string, options: AuditOptions) => {
      const { runAudit } = await import('./run-audit.ts');
      setExitCode(await runAudit(terminal, { target, options }));
    });
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
