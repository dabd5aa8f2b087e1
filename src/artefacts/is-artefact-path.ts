import { findPathKind } from './find-path-kind.ts';
import { isServerPath } from './is-server-path.ts';

/** Whether a path by itself may be (part of) an agent artefact, so that its pull request is worth a look at the tree. */
export function isArtefactPath(path: string): boolean {
  return (
    findPathKind(path) !== null ||
    isServerPath(path) ||
    /(?:^|\/)(?:skills?|\.claude|\.cursor|\.codex|\.gemini|\.windsurf|\.kiro)\//i.test(path)
  );
}
