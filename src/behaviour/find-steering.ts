import type { Fact } from './fact.ts';
import { findPath } from './find-path.ts';

/** The way by which an argument of a tool comes to name the operand of `sink` without a check; null when there is none. */
export function findSteering(sink: Fact): readonly Fact[] | null {
  return findPath(sink, ({ kind }) => kind === 'tool-argument', sink.steeredBy ?? sink.inputs);
}
