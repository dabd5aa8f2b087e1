import { detectFormat } from '../detect-format.ts';
import { rawView } from '../raw-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { createReading } from './create-reading.ts';
import { executedTexts } from './executed-texts.ts';
import { foldScript } from './fold-script.ts';
import { foldShell } from './fold-shell.ts';
import { inlineDecoded } from './inline-decoded.ts';
import { unveilText } from './unveil-text.ts';

/** Decoded texts of one file that are read as files of their own. */
const MAX_DECODED = 40;

/** How a text reads without its disguises; null where it has none. */
type Step = (view: TextView, file: TextFile) => TextView | null;

/** The order matters: letters first, then what is put together of them. */
const steps: readonly Step[] = [unveilText, foldShell, foldScript, inlineDecoded];

/** The readings of a file: itself under its own path where its text reads differently, and the texts that it carries. */
export function listReadings(file: TextFile): TextFile[] {
  const readings: TextFile[] = [];
  let view = rawView(file.text);
  let isChanged = false;
  for (const step of steps) {
    const next = step(view, file);
    if (next === null) continue;
    view = next;
    isChanged = true;
  }
  if (isChanged) readings.push(createReading(file, view, file));
  return [...readings, ...readDecoded(file), ...readExecuted(file, view)];
}

function readExecuted(file: TextFile, view: TextView): TextFile[] {
  return executedTexts(view, file).map((inner, index) =>
    createReading(file, inner.view, {
      path: `${file.path}!executed-${index + 1}`,
      format: inner.format,
    }),
  );
}

/** What stands behind an encoding is read as the program or the document that it is. */
function readDecoded(file: TextFile): TextFile[] {
  const decoded = file.views.filter(({ kind }) => kind === 'decoded').slice(0, MAX_DECODED);
  return decoded.map((view, index) =>
    createReading(file, view, {
      path: `${file.path}!decoded-${index + 1}`,
      format: detectFormat('', view.text),
    }),
  );
}
