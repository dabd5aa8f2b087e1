import { createHash } from 'node:crypto';
import { groupArtefacts } from '../artefacts/group-artefacts.ts';
import type { SourceFile } from '../artefacts/source-file.ts';
import { ApiError } from '../contract/api-error.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { ArtefactResult, ScanResult } from '../engine/scan-result.ts';

/** A server's answer as the engine would have said it, for the renderers; `files` are those that were sent. */
export function resultOfResponse(response: ScanResponse, files: readonly SourceFile[]): ScanResult {
  const { trust_score: trustScore, classification } = response;
  if (trustScore === null || classification === null)
    throw new ApiError(
      'UPSTREAM_ERROR',
      `The server answered without a score (${response.error?.message ?? response.status}): try again.`,
    );
  return {
    artefacts: artefactsOf(response, files),
    trustScore,
    classification,
    scoreCap: response.score_cap,
    layer1Complete: response.layer1_complete,
    layer2Complete: response.layer2_complete,
    incomplete: response.incomplete,
    warnings: [
      ...response.warnings,
      ...(response.truncated ? ['The server shows the most severe findings only.'] : []),
    ],
    contentSha256: response.content_sha256,
    engineVersion: response.engine_version,
    rulesetVersion: response.ruleset_version,
  };
}

/** The server groups the same paths in the same way; what belongs to no group is one more artefact. */
function artefactsOf(response: ScanResponse, files: readonly SourceFile[]): ArtefactResult[] {
  const groups = groupArtefacts(files.map(({ path }) => path));
  const grouped = new Set(groups.flatMap(({ paths }) => paths));
  const rest = files.map(({ path }) => path).filter((path) => !grouped.has(path));
  const isOnly = response.artifacts.length === 1;
  return response.artifacts.map((artefact): ArtefactResult => {
    const group = groups.find(({ path }) => path === artefact.path);
    const paths = isOnly ? files.map(({ path }) => path) : (group?.paths ?? rest);
    const isOwn = (file: string | null): boolean => isOnly || paths.includes(file ?? '');
    const incomplete = response.incomplete.filter(({ file }) => file === null || isOwn(file));
    return {
      root: group?.root ?? artefact.path,
      path: artefact.path,
      kind: artefact.scan_type,
      kindSource: response.scan_type_source,
      sha256: artefact.sha256,
      files: paths,
      isOpaque: artefact.opaque,
      skipped: [],
      fileHashes: hashFiles(files, paths),
      findings: response.findings.filter(({ location }) => isOwn(location.file)),
      lineHashes: {},
      legs: {},
      trustScore: artefact.trust_score,
      classification: artefact.classification,
      scoreCap: isOnly ? response.score_cap : null,
      capabilities: response.capabilities,
      layer1Complete: !incomplete.some(({ layer }) => layer === 1),
      layer2Complete: !incomplete.some(({ layer }) => layer === 2),
      incomplete,
    };
  });
}

function hashFiles(files: readonly SourceFile[], paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    files.flatMap((file) =>
      file.type === 'file' && paths.includes(file.path)
        ? [[file.path, createHash('sha256').update(file.bytes).digest('hex')]]
        : [],
    ),
  );
}
