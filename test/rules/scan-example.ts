import { buildUpstreamIndex } from '../../src/artefacts/build-upstream-index.ts';
import { openUpstreamIndex } from '../../src/artefacts/open-upstream-index.ts';
import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import type { ScanResult } from '../../src/engine/scan-result.ts';
import type { Example } from '../../src/rules/rule.ts';

const encoder = new TextEncoder();

/** Scans one example of a rule as the files it stands for. */
export function scanExample(example: Example, options: { readonly layer2: boolean }): ScanResult {
  const known = (example.upstream ?? []).map((text, index) => ({
    name: `known-${index}`,
    files: [{ path: 'SKILL.md', text }],
  }));
  return scanFiles(filesOf(example), {
    now: new Date('2026-01-01T00:00:00Z'),
    ...(example.base !== undefined && { base: textFiles(example.base) }),
    ...(known.length > 0 && { upstream: openUpstreamIndex(buildUpstreamIndex(known)) }),
    ...options,
  });
}

function textFiles(texts: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({
    path,
    type: 'file',
    bytes: encoder.encode(text),
  }));
}

function filesOf(example: Example): SourceFile[] {
  const main = example.path ?? 'SKILL.md';
  const texts: Record<string, string> = { [main]: example.text, ...example.files };
  const files = Object.entries(texts).map(([path, text]): SourceFile => {
    const encoded = /^base64:(.*)$/.exec(text)?.[1];
    const bytes = encoded === undefined ? encoder.encode(text) : Buffer.from(encoded, 'base64');
    return { path, type: 'file', bytes, problems: path === main ? (example.problems ?? []) : [] };
  });
  const links = Object.entries(example.links ?? {});
  return [...files, ...links.map(([path, target]): SourceFile => ({ path, type: 'link', target }))];
}
