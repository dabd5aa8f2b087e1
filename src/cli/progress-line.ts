import { clipText } from '../contract/clip-text.ts';
import { inertText } from '../render/inert-text.ts';
import type { Terminal } from './terminal.ts';

/** Scans that end sooner show no progress. */
const QUIET_MS = 400;
/** Time between two drawings. */
const STEP_MS = 80;

/** One line on standard error that is redrawn while a long scan runs; silent where nobody watches. */
export function progressLine(
  terminal: Terminal,
  total: number,
): { readonly show: (done: number, label: string) => void; readonly clear: () => void } {
  const start = terminal.elapsed();
  let drawn = start + QUIET_MS - STEP_MS;
  let isShown = false;
  const show = (done: number, label: string): void => {
    const now = terminal.elapsed();
    if (!terminal.isErrorTerminal || now - drawn < STEP_MS) return;
    drawn = now;
    isShown = true;
    const text = clipText(
      `scanning ${done + 1}/${total}  ${inertText(label)}`,
      terminal.columns - 1,
    );
    terminal.writeError(`\r\u001b[2K${text}`);
  };
  const clear = (): void => {
    if (isShown) terminal.writeError('\r\u001b[2K');
    isShown = false;
  };
  return { show, clear };
}
