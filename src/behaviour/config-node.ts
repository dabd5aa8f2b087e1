/** A value of a parsed configuration, with its place. Offsets are those of the whole file. */
export type ConfigNode = {
  /** Name of the property, or index in a list as text; empty for the root. */
  readonly key: string;
  /** Names from the root, joined by dots. */
  readonly path: string;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** The scalar as text; empty for objects and arrays. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly entries: readonly ConfigNode[];
};

/** A configuration found in a file: the file itself, or a fence of a document that shows one. */
export type FoundConfig = { readonly root: ConfigNode; readonly isFence: boolean };
