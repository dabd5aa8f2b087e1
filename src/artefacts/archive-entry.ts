import type { ArchiveProblemKind } from './archive-problem-kind.ts';
import type { UnreadReason } from './source-file.ts';

/** One member of an archive as its records name it, before the name is made safe. */
export type ArchiveEntry = {
  readonly name: string;
  readonly content:
    | { readonly type: 'file'; readonly bytes: Uint8Array }
    | { readonly type: 'link'; readonly target: string }
    | { readonly type: 'unread'; readonly reason: UnreadReason }
    | { readonly type: 'device' }
    | { readonly type: 'folder' };
  readonly problems: readonly ArchiveProblemKind[];
};

/** What a reader of one archive format found. */
export type ArchiveListing = {
  readonly entries: readonly ArchiveEntry[];
  /** True when bytes of the archive belong to no entry. */
  readonly hasTrailingData: boolean;
};
