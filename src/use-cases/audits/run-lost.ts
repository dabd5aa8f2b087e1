/** Thrown when a run ended, was cancelled or is somebody else's by now: whatever was found out is dropped. */
export class RunLost extends Error {
  override readonly name = 'RunLost';
}
