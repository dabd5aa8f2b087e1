import type { Fact } from './fact.ts';

const HIDDEN =
  /(?:^|\/)(?:tmp|var\/tmp|dev\/shm|temp|…)\/\.(?!X11|ICE|Test|font|gitignore|env\b|\.)[\w-]|^\/dev\/shm\/|\\Temp\\\.\w/i;

/** A file whose name hides it in a folder for temporary files, where nobody looks for it. */
export function isHiddenFile(fact: Fact): boolean {
  return (fact.operands ?? []).some((text) => HIDDEN.test(text) && !/^…/.test(text));
}
