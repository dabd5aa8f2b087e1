import { summary, warning } from '@actions/core';
import { checkOutput } from '../src/render/check-output.ts';
import type { CheckView } from '../src/render/check-view.ts';

/** A runner drops a summary of more than 1,024 KiB as a whole; a character is at most four bytes of it. */
const MAX_CHARACTERS = 250_000;

/** The job summary: the same words as the check run of the App. */
export async function writeSummary(view: CheckView): Promise<void> {
  const { title, summary: text } = checkOutput(view, { maxLength: MAX_CHARACTERS });
  try {
    await summary.addRaw(`## Skillgate: ${title}\n\n${text}\n`).write();
  } catch {
    warning('The job summary could not be written: this runner gives no place for one.');
  }
}
