import { isFollowed } from '../artefacts/readings/is-followed.ts';
import type { TextFile } from '../artefacts/text-file.ts';

/** The whole name: a skill about security is no policy on how to report flaws. */
const ASIDE =
  /(?:^|\/)(?:changelog|changes|licen[cs]e|notice|authors|code_of_conduct|contributing|security)(?:[.-][\w-]{1,12}){0,2}$/i;

/** Documents that tell of the project and order nothing, unless another document sends its reader there. */
export function isAside({ path }: TextFile, files: readonly TextFile[]): boolean {
  return ASIDE.test(path) && !isFollowed(path, files);
}
