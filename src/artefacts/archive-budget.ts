/** Counts what comes out of an archive; throws PAYLOAD_TOO_LARGE as soon as a limit is passed. */
export type ArchiveBudget = {
  /** Longest part of one entry that is kept, in bytes. */
  readonly fileBytes: number;
  readonly takeEntry: () => void;
  readonly takeBytes: (count: number) => void;
};
