import type { SourceFile } from '../../src/artefacts/source-file.ts';

/** A malicious sample that the engine finds, with the places where it does. */
export type Fixture = {
  /** `rule/id#2` or `V07`. */
  readonly id: string;
  readonly ideas: readonly number[];
  readonly files: readonly SourceFile[];
  /** 1-based lines of the findings at high or above. */
  readonly payload: readonly {
    readonly path: string;
    readonly from: number;
    readonly to: number;
  }[];
};
