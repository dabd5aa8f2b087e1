import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { fixFiles } from '../../src/fix/fix-files.ts';
import { rules } from '../../src/rules/index.ts';

const options = { now: new Date('2026-01-01T00:00:00Z') };

/** Every malicious example of every rule, with the files beside it. */
const fixtures = rules.flatMap((rule) =>
  rule.examples.bad.map((example, at) => ({
    name: `${rule.id} ${String(at + 1)}`,
    files: Object.entries({ [example.path ?? 'SKILL.md']: example.text, ...example.files }).map(
      ([path, text]): SourceFile => ({ path, type: 'file', bytes: Buffer.from(text, 'utf8') }),
    ),
  })),
);

type Change = { readonly line: number; readonly original: string; readonly fixed: string };

/**
 * What the text can be when the changes that were told are made again, one after the other: what they do not name cannot
 * have changed. Excerpts end before the line end, which may go with the last line of a change.
 */
function replay(before: string, changes: readonly Change[]): Set<string> {
  let texts = new Set([before]);
  for (const change of changes) {
    texts = new Set([...texts].flatMap((text) => makeAgain(text, change)));
  }
  return texts;
}

function makeAgain(text: string, { line, original, fixed }: Change): string[] {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  if (!text.startsWith(original, start)) return [];
  const rest = text.slice(start + original.length);
  const head = text.slice(0, start) + fixed;
  return [head + rest, head + rest.replace(/^\r?\n/, '')];
}

test('over all malicious fixtures: at least 70 % of the fixable findings go, no score falls, and no other byte changes', () => {
  let fixable = 0;
  let resolved = 0;
  for (const { name, files } of fixtures) {
    const scan = scanFiles(files, options);
    const wanted = scan.artefacts
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.severity !== 'info' && finding.fixable === 'deterministic');
    if (wanted.length === 0) continue;
    const selected = new Set(wanted.map(({ fingerprint }) => fingerprint));
    const result = fixFiles({ files, selected, options, scan, preservesIntent: true });
    fixable += selected.size;
    resolved += new Set(result.resolved.map(({ fingerprint }) => fingerprint)).size;
    expect(result.scan.trustScore, name).toBeGreaterThanOrEqual(scan.trustScore);
    for (const { path, before, after } of result.changed) {
      const changes = result.applied.filter((one) => one.path === path);
      expect(replay(before, changes).has(after), `${name}: ${path}`).toBe(true);
    }
    const untouched = files.filter(({ path }) => !result.changed.some((one) => one.path === path));
    for (const file of untouched) expect(result.files, name).toContainEqual(file);
  }
  expect(fixable).toBeGreaterThan(300);
  expect(resolved / fixable, `${String(resolved)} of ${String(fixable)}`).toBeGreaterThanOrEqual(
    0.7,
  );
}, 120_000);
