/** Known skills by the hashes of their lines, as the engine searches them. */
export type UpstreamIndex = {
  /** Tells two indexes apart: SHA-256 of the file it was read from, 16 hex digits. */
  readonly id: string;
  readonly skills: readonly KnownSkill[];
  /** The smallest hashes of each skill, with the skills (by position) they belong to. */
  readonly samples: ReadonlyMap<number, readonly number[]>;
};

export type KnownSkill = {
  readonly name: string;
  /** Hashes of its distinct lines, ascending. */
  readonly lines: readonly number[];
};
