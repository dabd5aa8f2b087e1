import { createHash } from 'node:crypto';
import type { CommitGroup } from './commit-artefacts.ts';

/** Equal for artefacts that the engine cannot tell apart: same place, kind and blobs. SHA-256, lower-case hex. */
export function artefactKey(group: CommitGroup): string {
  const { root, path, kind } = group;
  const files = group.files.map((file) => [file.path, file.mode, file.sha]);
  return createHash('sha256')
    .update(JSON.stringify([root, path, kind, files]))
    .digest('hex');
}
