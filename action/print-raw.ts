import { randomUUID } from 'node:crypto';

/** Writes text that quotes scanned content into the log; between the two lines the runner obeys no command in it. */
export function printRaw(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
}
