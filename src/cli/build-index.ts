import { buildUpstreamIndex } from '../artefacts/build-upstream-index.ts';
import { decodeText } from '../artefacts/decode-text.ts';
import type { SourceFile } from '../artefacts/source-file.ts';
import { ApiError } from '../contract/api-error.ts';
import { inertText } from '../render/inert-text.ts';
import type { ExitCode } from './exit-code.ts';
import { findUnits } from '../workspace/find-units.ts';
import type { Terminal } from './terminal.ts';
import { writeReport } from './write-report.ts';

/** Writes the index of all skills below a folder; what is too short to be recognised again is left out. */
export async function buildIndex(
  terminal: Terminal,
  { folder, output }: { readonly folder: string; readonly output: string },
): Promise<ExitCode> {
  const { cwd } = terminal;
  const { type, units } = await findUnits({ cwd, target: folder, exclude: [] });
  if (type !== 'folder')
    throw new ApiError('VALIDATION_ERROR', `${folder} is a file: give the folder with the skills.`);
  const skills: { name: string; files: { path: string; text: string }[] }[] = [];
  for (const unit of units) {
    const { files } = await unit.read();
    const name = inertText(unit.label).slice(0, 200);
    skills.push({ name, files: files.flatMap(readText) });
  }
  const index = buildUpstreamIndex(skills);
  await writeReport({ cwd, file: output, text: `${JSON.stringify(index)}\n` });
  terminal.writeOut(`${index.skills.length} of ${skills.length} skills indexed\n`);
  return 0;
}

function readText(file: SourceFile): { path: string; text: string }[] {
  if (file.type !== 'file') return [];
  const decoded = decodeText(file.bytes);
  return decoded.kind === 'text' ? [{ path: file.path, text: decoded.text }] : [];
}
