import { detectFormat } from '../detect-format.ts';
import { rawView } from '../raw-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { carriedTexts } from './carried-texts.ts';
import { createReading } from './create-reading.ts';
import { dropPadding } from './drop-padding.ts';
import { executedTexts } from './executed-texts.ts';
import { foldScript } from './fold-script.ts';
import { foldShell } from './fold-shell.ts';
import { inlineDecoded } from './inline-decoded.ts';
import { plainWords } from './plain-words.ts';
import { reorderText } from './reorder-text.ts';
import { unframeText } from './unframe-text.ts';
import { unveilText } from './unveil-text.ts';

/** Decoded texts of one file that are read as files of their own. */
const MAX_DECODED = 40;

/** How a text reads without its disguises; null where it has none. */
type Step = (view: TextView, file: TextFile) => TextView | null;

/** The order matters: letters first, then what is put together of them. */
const steps: readonly Step[] = [
  dropPadding,
  reorderText,
  unveilText,
  plainWords,
  foldShell,
  foldScript,
  inlineDecoded,
  unframeText,
];

/** The readings of a file: itself under its own path where its text reads differently, and the texts that it carries. */
export function listReadings(file: TextFile, files: readonly TextFile[]): TextFile[] {
  const raw = rawView(file.text);
  const plain = readPlain(file, raw);
  const readings = plain === null ? [] : [createReading(file, plain, file)];
  const view = plain ?? raw;
  return [
    ...readings,
    ...readDecoded(file),
    ...readExecuted(file, view),
    ...readCarried(file, view, files),
  ];
}

/** Parts are read without their own disguises too. */
function readCarried(file: TextFile, view: TextView, files: readonly TextFile[]): TextFile[] {
  return carriedTexts(view, file, files).map(({ part, format, view: text }) => {
    const named = { path: `${file.path}!${part}`, format };
    const carried = createReading(file, text, named);
    return createReading(file, readPlain(carried, text) ?? text, named);
  });
}

function readPlain(file: TextFile, view: TextView): TextView | null {
  let plain: TextView | null = null;
  for (const step of steps) plain = step(plain ?? view, file) ?? plain;
  return plain;
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
