import type { ArchiveProblemKind } from './archive-problem-kind.ts';

/** A path with its bytes as handed to us; the path is relative, with forward slashes. */
export type SourceFile = SourceContent & {
  /** What is wrong with the archive entry it came from. */
  readonly problems?: readonly ArchiveProblemKind[];
};

type SourceContent =
  | { readonly path: string; readonly type: 'file'; readonly bytes: Uint8Array }
  | { readonly path: string; readonly type: 'link'; readonly target: string }
  | { readonly path: string; readonly type: 'unread'; readonly reason: UnreadReason };

/**
 * Why bytes are missing. `submodule`, `device`, `lfs`, `too-large`, `encrypted`, `nested`, `unsupported` (a compression method)
 * and `limit` are unread by design, the same at base and head; `failed` and `timeout` are transient gaps that make a
 * scan incomplete.
 */
export type UnreadReason =
  | 'submodule'
  | 'device'
  | 'lfs'
  | 'too-large'
  | 'encrypted'
  | 'nested'
  | 'unsupported'
  | 'limit'
  | 'failed'
  | 'timeout';
