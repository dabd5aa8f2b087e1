import { createLineIndex } from '../artefacts/create-line-index.ts';
import { decodeText } from '../artefacts/decode-text.ts';
import type { SourceFile } from '../artefacts/source-file.ts';
import type { ScanResult } from '../engine/scan-result.ts';

/** Keeps the files that have findings, so that code frames can point into their lines; the rest is let go. */
export function createLineReader(): {
  readonly keep: (files: readonly SourceFile[], result: ScanResult) => void;
  readonly readLine: (path: string, line: number) => string | null;
} {
  const bytesOf = new Map<string, Uint8Array>();
  const readers = new Map<string, ((line: number) => string) | null>();
  const keep = (files: readonly SourceFile[], result: ScanResult): void => {
    const findings = result.artefacts.flatMap((artefact) => artefact.findings);
    const named = new Set(findings.map(({ location }) => location.file ?? ''));
    for (const file of files) {
      if (file.type === 'file' && named.has(file.path)) bytesOf.set(file.path, file.bytes);
    }
  };
  const open = (path: string): ((line: number) => string) | null => {
    const bytes = bytesOf.get(path);
    const decoded = bytes === undefined ? null : decodeText(bytes);
    if (decoded?.kind !== 'text') return null;
    const lines = createLineIndex(decoded.text);
    return (line) => decoded.text.slice(lines.startOf(line), lines.endOf(line));
  };
  const readLine = (path: string, line: number): string | null => {
    if (!readers.has(path)) readers.set(path, open(path));
    return readers.get(path)?.(line) ?? null;
  };
  return { keep, readLine };
}
