import { createColors } from 'picocolors';
import { inertJson } from '../render/inert-json.ts';
import { inertText } from '../render/inert-text.ts';
import { diagnoseApp } from './diagnose-app.ts';
import { diagnoseDatabase } from './diagnose-database.ts';
import { diagnoseJudge } from './diagnose-judge.ts';
import { diagnoseMachine } from './diagnose-machine.ts';
import { diagnoseServer } from './diagnose-server.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DoctorOptions } from './doctor-options.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

const labels = { ok: 'ok', problem: 'problem', note: 'note' } as const;

/** Looks at everything, says what it found, and fails (exit code 1) when something is wrong. */
export async function runDoctor(terminal: Terminal, options: DoctorOptions): Promise<ExitCode> {
  const found = [
    ...(await diagnoseMachine(terminal)),
    ...(await diagnoseServer(terminal, options)),
    ...(await diagnoseApp(terminal, options)),
    ...(await diagnoseDatabase(terminal, options)),
    ...diagnoseJudge(terminal),
  ];
  const problems = found.filter(({ state }) => state === 'problem').length;
  terminal.writeOut(
    options.json === true ? inertJson({ checks: found, problems }) : listText(terminal, found),
  );
  if (options.json !== true)
    terminal.writeError(
      problems === 0
        ? 'nothing is wrong\n'
        : `${String(problems)} of ${String(found.length)} need you\n`,
    );
  return problems === 0 ? 0 : 1;
}

function listText(terminal: Terminal, found: readonly Diagnosis[]): string {
  const colors = createColors(terminal.hasColors);
  const paint = { ok: colors.green, problem: colors.red, note: colors.dim } as const;
  const lines = found.map(({ state, subject, text, remedy }) => {
    const head = `${paint[state](labels[state].padEnd(8))} ${subject.padEnd(13)} ${inertText(text)}`;
    return remedy === undefined ? head : `${head}\n${' '.repeat(23)}${inertText(remedy)}`;
  });
  return `${lines.join('\n')}\n`;
}
