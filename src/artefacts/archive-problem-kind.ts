/** Why the name or place of an entry cannot be trusted; each is reported as a supply-chain finding. */
export type ArchiveProblemKind =
  | 'link'
  | 'device'
  | 'absolute'
  | 'traversal'
  | 'duplicate'
  | 'case-twin'
  /** Two records of the archive disagree about the entry, so that different tools unpack different files. */
  | 'header-mismatch'
  /** Bytes that belong to no entry: before, between or behind the entries. */
  | 'trailing-data';
