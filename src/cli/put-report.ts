import type { Terminal } from './terminal.ts';
import { writeReport } from './write-report.ts';

/** Puts a report where `--output` names a file, else on standard output. */
export async function putReport(
  terminal: Terminal,
  { file, text }: { readonly file: string | undefined; readonly text: string },
): Promise<void> {
  if (file === undefined) terminal.writeOut(text);
  else await writeReport({ cwd: terminal.cwd, file, text });
}
