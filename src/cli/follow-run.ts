import type { Client } from '../client/create-client.ts';
import { tryAgain } from '../client/try-again.ts';
import { ApiError } from '../contract/api-error.ts';
import type { AuditRun } from '../contract/audit-run.ts';
import { defuseLogLines } from '../render/defuse-log-lines.ts';
import { inertText } from '../render/inert-text.ts';
import type { Terminal } from './terminal.ts';

/** Well inside of the smallest plan's requests per minute. */
const POLL_MS = 2000;
/** A phase that goes on says so this often. */
const TELL_MS = 30_000;

type Input = { readonly runId: string; readonly timeoutMs: number };

/** Waits until a run has ended, telling on standard error where it stands. Throws when the time is over. */
export async function followRun(
  terminal: Terminal,
  client: Client,
  { runId, timeoutMs }: Input,
): Promise<AuditRun> {
  const start = terminal.elapsed();
  let told = { text: '', phase: '', at: start };
  for (;;) {
    const run = await tryAgain(terminal.wait, () => client.readRun(runId));
    if (run.status !== 'pending' && run.status !== 'running') return run;
    const now = terminal.elapsed();
    if (now - start >= timeoutMs) throw tooLate(runId, timeoutMs);
    const phase = run.progress?.phase ?? run.status;
    const text = describe(run, phase);
    const isDue = phase !== told.phase || (text !== told.text && now - told.at >= TELL_MS);
    if (isDue) {
      told = { text, phase, at: now };
      terminal.writeError(defuseLogLines(`${inertText(text)}\n`));
    }
    await terminal.wait(POLL_MS);
  }
}

function describe({ progress }: AuditRun, phase: string): string {
  if (progress === null || progress.total === 0) return phase;
  const failed = progress.failed === 0 ? '' : `, ${progress.failed} failed`;
  return `${phase} ${progress.current}/${progress.total}${failed}`;
}

function tooLate(runId: string, timeoutMs: number): ApiError {
  return new ApiError(
    'SERVICE_UNAVAILABLE',
    `The audit ${runId} did not end within ${timeoutMs / 60_000} minutes and goes on without this command: wait longer with --timeout, or cancel it with POST /v1/agent-runs/${runId}/cancel.`,
  );
}
