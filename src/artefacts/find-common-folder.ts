import { findPathKind } from './find-path-kind.ts';
import { isServerPath } from './is-server-path.ts';

/**
 * The one folder around all paths, ending in a slash; `''` when there is none, or when its name tells what the files
 * are (`.claude/`, `mcp-server/`, `hooks/`) and must stay.
 */
export function findCommonFolder(allPaths: readonly string[]): string {
  // The Finder puts attributes of every file into a second folder.
  const paths = allPaths.filter((path) => !path.startsWith('__MACOSX/'));
  const first = paths[0];
  if (first === undefined) return '';
  const folder = first.slice(0, first.indexOf('/') + 1);
  if (folder === '' || folder.startsWith('.') || isServerPath(`${folder}x.py`)) return '';
  if (!paths.every((path) => path.startsWith(folder))) return '';
  const isTelling = paths.some(
    (path) => findPathKind(path) !== findPathKind(path.slice(folder.length)),
  );
  return isTelling ? '' : folder;
}
