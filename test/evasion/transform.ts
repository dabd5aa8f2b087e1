import type { SourceFile } from '../../src/artefacts/source-file.ts';
import type { Fixture } from './fixture.ts';
import type { Random } from './seeded-random.ts';

/** One way of hiding the same behaviour. Pure: the same fixture and seed give the same files. */
export type Transform = {
  /** Row of the evasion suite, `E01` to `E70`. */
  readonly id: string;
  readonly name: string;
  /** The behaviour itself leaves the readable text: a class other than safe is enough. */
  readonly isOpaque?: boolean;
  /** Makes much text: measured on every sixteenth fixture. */
  readonly isHeavy?: boolean;
  /** Null where it does not apply. */
  readonly apply: (fixture: Fixture, random: Random) => readonly SourceFile[] | null;
  /** What was merged before, where the sample arrives in two pull requests. */
  readonly base?: (fixture: Fixture) => readonly SourceFile[] | null;
};
