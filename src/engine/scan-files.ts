import { createHash } from 'node:crypto';
import type { Artefact } from '../artefacts/artefact.ts';
import { buildArtefact } from '../artefacts/build-artefact.ts';
import { detectKind } from '../artefacts/detect-kind.ts';
import { groupArtefacts } from '../artefacts/group-artefacts.ts';
import type { SourceFile } from '../artefacts/source-file.ts';
import { compileRegexpsAtOnce } from './compile-regexps-at-once.ts';
import { engineVersion } from './engine-version.ts';
import { findDecisiveArtefact } from './find-decisive-artefact.ts';
import { nameRules } from './name-rules.ts';
import { scanArtefact } from './scan-artefact.ts';
import { scanChange } from './scan-change.ts';
import type { ScanOptions } from './scan-options.ts';
import type { ScanResult } from './scan-result.ts';
import { suppressArtefactResult } from './suppress-artefact-result.ts';

compileRegexpsAtOnce();

/**
 * Scans a set of files: groups them into artefacts, scans each, and takes the lowest score.
 * Pure: the same files and options give the same result, whatever the order of the files.
 */
export function scanFiles(files: readonly SourceFile[], options: ScanOptions): ScanResult {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const before = new Map(
    toArtefacts(options.base ?? [], options).map((artefact) => [artefact.root, artefact]),
  );
  const scanned = toArtefacts(sorted, options).map((head) => {
    const { result, warnings } = scanArtefact(head, options);
    const base = before.get(head.root);
    if (base === undefined || options.layer2 === false) return { result, warnings };
    const { suppressions = [], now } = options;
    const changed = scanChange(result, { base, head });
    return { result: suppressArtefactResult({ result: changed, suppressions, now }), warnings };
  });
  const artefacts = scanned.map(({ result }) => result);
  const decisive = findDecisiveArtefact(artefacts);
  return {
    artefacts,
    trustScore: decisive?.trustScore ?? 100,
    classification: decisive?.classification ?? 'safe',
    scoreCap: decisive?.scoreCap ?? null,
    layer1Complete: artefacts.every((artefact) => artefact.layer1Complete),
    layer2Complete: artefacts.every((artefact) => artefact.layer2Complete),
    incomplete: artefacts.flatMap((artefact) => artefact.incomplete),
    warnings: [...new Set(scanned.flatMap(({ warnings }) => warnings))],
    contentSha256: hashContent(sorted, artefacts),
    engineVersion,
    rulesetVersion: nameRules(options),
  };
}

function toArtefacts(files: readonly SourceFile[], options: ScanOptions): Artefact[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const groups = groupArtefacts(files.map(({ path }) => path));
  const grouped = new Set(groups.flatMap(({ paths }) => paths));
  const artefacts = groups.map((group) =>
    declareKind(
      buildArtefact({
        root: group.root,
        path: group.path,
        kind: group.kind,
        kindSource: 'detected',
        files: group.paths.flatMap((path) => byPath.get(path) ?? []),
      }),
      options,
    ),
  );
  const rest = files.filter(({ path }) => !grouped.has(path));
  if (rest.length > 0 && (options.leftover ?? 'scan') === 'scan')
    artefacts.push(toLeftover(rest, options));
  return artefacts.sort((a, b) => compareText(a.root ?? '', b.root ?? ''));
}

/** A declared kind wins; else the content of a single file, which says more than its name. */
function declareKind(artefact: Artefact, options: ScanOptions): Artefact {
  if (options.kind !== undefined) {
    return { ...artefact, kind: options.kind, kindSource: 'declared' };
  }
  const only = artefact.files.length === 1 ? artefact.files[0] : undefined;
  if (only === undefined || only.path !== artefact.path) return artefact;
  const found = detectKind(only);
  return found.kindSource === 'detected' ? { ...artefact, ...found } : artefact;
}

/** Files that belong to no known artefact are scanned as one, of the kind that their content tells. */
function toLeftover(files: readonly SourceFile[], options: ScanOptions): Artefact {
  const path = files.length === 1 ? (files[0]?.path ?? null) : null;
  const base = { root: path, path: path === '' ? null : path, files } as const;
  const probe = buildArtefact({ ...base, kind: 'skill', kindSource: 'fallback' });
  if (options.kind !== undefined) return { ...probe, kind: options.kind, kindSource: 'declared' };
  const kinds = probe.files.map(({ path: name, text, format }) =>
    detectKind({ path: name === '' ? null : name, text, format }),
  );
  const best = kinds.find(({ kindSource }) => kindSource === 'detected') ?? kinds[0];
  return best === undefined ? probe : { ...probe, ...best };
}

function hashContent(files: readonly SourceFile[], artefacts: ScanResult['artefacts']): string {
  const only = files.length === 1 ? files[0] : undefined;
  if (only?.type === 'file') return createHash('sha256').update(only.bytes).digest('hex');
  const hash = createHash('sha256');
  for (const artefact of artefacts) hash.update(`${artefact.root ?? ''}\0${artefact.sha256}\0`);
  return hash.digest('hex');
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
