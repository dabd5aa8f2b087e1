import { createTextFile } from '../artefacts/create-text-file.ts';
import { decodeText } from '../artefacts/decode-text.ts';
import { detectFormat } from '../artefacts/detect-format.ts';
import type { SourceFile } from '../artefacts/source-file.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { Stretch } from '../behaviour/sentence-at.ts';
import type { Finding } from '../contract/finding.ts';
import { scanFiles } from '../engine/scan-files.ts';
import type { ScanOptions } from '../engine/scan-options.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { applyEdits } from './apply-edits.ts';
import { blockAround } from './block-around.ts';
import { chooseFixers } from './choose-fixers.ts';
import type { AppliedFix, FixResult, OpenBlock, UnresolvedReason } from './fix-result.ts';
import type { FixTask } from './fix-task.ts';
import { fixers } from './fixers.ts';
import type { TextEdit } from './fixer.ts';
import { isModestRewrite } from './is-modest-rewrite.ts';
import { isStillValid } from './is-still-valid.ts';
import { placeOfFinding } from './place-of-finding.ts';

type State = { readonly files: readonly SourceFile[]; readonly scan: ScanResult };

type Step = { readonly state: State; readonly applied: AppliedFix };

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Mends findings of a set of files: one change at a time, each followed by a scan with the options of the first. A change
 * that does not remove its finding, that adds one, or after which a file cannot be parsed, is taken back. Pure; fixing
 * what was fixed changes nothing.
 */
export function fixFiles(input: FixTask): FixResult {
  const first = input.scan ?? scanFiles(input.files, input.options);
  const wanted = openFindings(first).filter(({ fingerprint }) => input.selected.has(fingerprint));
  let state: State = { files: input.files, scan: first };
  const applied: AppliedFix[] = [];
  const unresolved: { finding: Finding; reason: UnresolvedReason }[] = [];
  for (const finding of wanted) {
    const current = openFindings(state.scan).find(
      ({ fingerprint }) => fingerprint === finding.fingerprint,
    );
    if (current === undefined) continue;
    const outcome = mend(state, current, input);
    if (typeof outcome === 'string') unresolved.push({ finding, reason: outcome });
    else {
      state = outcome.state;
      applied.push(outcome.applied);
    }
  }
  const left = new Set(openFindings(state.scan).map(({ fingerprint }) => fingerprint));
  return {
    ...state,
    applied,
    resolved: wanted.filter(({ fingerprint }) => !left.has(fingerprint)),
    unresolved: unresolved
      .filter(({ finding }) => left.has(finding.fingerprint))
      .map((open) => ({ ...open, block: findBlock(state, open) })),
    changed: changesBetween(input.files, state.files),
    warnings: [...new Set(applied.flatMap(({ fixer }) => warningOf(fixer)))],
  };
}

/** Where a rewriter could help: at what the fixers do not know, or cannot remove without harm. */
function findBlock(
  state: State,
  { finding, reason }: { readonly finding: Finding; readonly reason: UnresolvedReason },
): OpenBlock | null {
  if (reason !== 'needs_llm' && reason !== 'not_effective') return null;
  const current = openFindings(state.scan).find(
    ({ fingerprint }) => fingerprint === finding.fingerprint,
  );
  const file = findFile(state.files, current?.location.file ?? '');
  if (current === undefined || file === null) return null;
  const place = placeOfFinding(file, current.location);
  const block = place === null ? null : blockAround(file, place);
  if (block === null) return null;
  const { path, format, text } = file;
  return { path, format, text: text.slice(block.start, block.end) };
}

function mend(state: State, finding: Finding, input: FixTask): Step | UnresolvedReason {
  if (finding.fixable === 'no') return 'needs_human';
  const file = findFile(state.files, finding.location.file ?? '');
  const place = file === null ? null : placeOfFinding(file, finding.location);
  if (file === null || place === null) return 'needs_human';
  if (input.rewrites !== undefined) return rewrite(state, { finding, file, place, input });
  const { preservesIntent } = input;
  const files = textFiles(state.files);
  let reason: UnresolvedReason = 'needs_llm';
  for (const fixer of chooseFixers(finding.category)) {
    const edits = fixer.propose({ finding, file, place, preservesIntent, files });
    if (edits === null) continue;
    if (edits === 'version_unknown') return edits;
    const change = { finding, file, fixer: fixer.name, edits, options: input.options };
    const step = tryEdits(state, change);
    if (step !== null) return step;
    reason = 'not_effective';
  }
  return reason;
}

/** The rewrite of a finding, as long as its block still stands there as it was sent. */
function rewrite(
  state: State,
  at: {
    readonly finding: Finding;
    readonly file: TextFile;
    readonly place: Stretch;
    readonly input: FixTask;
  },
): Step | UnresolvedReason {
  const { finding, file, place, input } = at;
  const found = input.rewrites?.get(finding.fingerprint);
  if (found === undefined) return 'needs_llm';
  const block = blockAround(file, place);
  if (block === null || file.text.slice(block.start, block.end) !== found.original) {
    return 'not_effective';
  }
  const step = tryEdits(state, {
    ...{ finding, file, options: input.options, fixer: 'rewrite' },
    edits: [{ ...block, text: found.text }],
  });
  const isKept =
    step !== null && isModestRewrite(found, { before: state.scan, after: step.state.scan });
  return isKept ? step : 'not_effective';
}

function tryEdits(
  state: State,
  change: {
    readonly finding: Finding;
    readonly file: TextFile;
    readonly fixer: AppliedFix['fixer'];
    readonly edits: readonly TextEdit[];
    readonly options: ScanOptions;
  },
): Step | null {
  const { finding, file, fixer, edits, options } = change;
  const after = applyEdits(file.text, edits);
  if (after === file.text || !isStillValid(file, after)) return null;
  const files = state.files.map((source) =>
    source.path === file.path && source.type === 'file'
      ? { ...source, bytes: toBytes(after, source.bytes) }
      : source,
  );
  const scan = scanFiles(files, options);
  if (!isBetter(state.scan, scan, finding)) return null;
  const applied: AppliedFix = {
    finding,
    fixer,
    path: file.path,
    ...excerpts(file, edits),
  };
  return { state: { files, scan }, applied };
}

/** The finding is gone, nothing was added, and no file became unreadable. */
function isBetter(before: ScanResult, after: ScanResult, finding: Finding): boolean {
  const counts = countByRule(after);
  const known = countByRule(before);
  const own = keyOf(finding);
  if ((counts.get(own) ?? 0) >= (known.get(own) ?? 0)) return false;
  const isAdded = [...counts].some(([key, count]) => count > (known.get(key) ?? 0));
  return !isAdded && after.incomplete.length <= before.incomplete.length;
}

/** Findings of one rule in one file; a changed line gives its other findings new fingerprints, and adds none. */
function countByRule(scan: ScanResult): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of openFindings(scan)) {
    const key = keyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ rule_id: rule, location }: Finding): string {
  return `${rule}\0${location.file ?? ''}`;
}

function openFindings({ artefacts }: ScanResult): Finding[] {
  return artefacts.flatMap(({ findings }) => findings.filter(({ suppressed }) => !suppressed));
}

/** Only UTF-8 text is edited: every byte outside of an edit must stay. */
function findFile(files: readonly SourceFile[], path: string): TextFile | null {
  const source = files.find((file) => file.path === path);
  if (source?.type !== 'file') return null;
  return toTextFile(source.path, source.bytes);
}

function textFiles(files: readonly SourceFile[]): TextFile[] {
  return files.flatMap((file) =>
    file.type === 'file' ? (toTextFile(file.path, file.bytes) ?? []) : [],
  );
}

function toTextFile(path: string, bytes: Uint8Array): TextFile | null {
  const decoded = decodeText(bytes);
  if (decoded.kind !== 'text') return null;
  const isSame = Buffer.from(bytes).equals(toBytes(decoded.text, bytes));
  return isSame ? createTextFile(path, detectFormat(path, decoded.text), decoded.text) : null;
}

/** A byte order mark is no part of the text; one that was there stays. */
function toBytes(text: string, original: Uint8Array): Uint8Array {
  const isMarked = BYTE_ORDER_MARK.every((byte, at) => original[at] === byte);
  const bytes = Buffer.from(text, 'utf8');
  return isMarked ? Buffer.concat([BYTE_ORDER_MARK, bytes]) : bytes;
}

/** The lines around the edits of one file, before and after. */
function excerpts(
  file: TextFile,
  edits: readonly TextEdit[],
): Pick<AppliedFix, 'line' | 'original' | 'fixed'> {
  const { lines, text } = file;
  const first = lines.lineAt(Math.min(...edits.map(({ start }) => start)));
  const start = lines.startOf(first);
  const end = Math.max(
    ...edits.map((edit) => lines.endOf(lines.lineAt(Math.max(edit.start, edit.end - 1)))),
  );
  const local = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: Math.min(edit.end, end) - start,
  }));
  const original = text.slice(start, end);
  return { line: first, original, fixed: applyEdits(original, local) };
}

function changesBetween(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): { path: string; before: string; after: string }[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return before.flatMap((file, at) => {
    const next = after[at];
    if (file.type !== 'file' || next?.type !== 'file' || file.bytes === next.bytes) return [];
    return [
      { path: file.path, before: decoder.decode(file.bytes), after: decoder.decode(next.bytes) },
    ];
  });
}

function warningOf(name: AppliedFix['fixer']): string[] {
  if (name === 'rewrite') return [];
  const { warning } = fixers[name];
  return warning === undefined ? [] : [warning];
}
