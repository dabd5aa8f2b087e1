/** Texts by path, bytes by path, and links by path. */
export type Package = {
  readonly files: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
};

/** One public incident or CVE: what it looks like in a repository, and the same thing made harmless. */
export type Incident = {
  /** `V01` to `V37`. */
  readonly id: string;
  readonly name: string;
  /** Ideas of the catalogue that should find it. */
  readonly ideas: readonly number[];
  readonly malicious: Package;
  readonly benign: Package;
};
