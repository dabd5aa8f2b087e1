/** The scan belongs to another job now, or was cancelled: whatever this one still meant to do must not happen. */
export class ScanLost extends Error {
  override readonly name = 'ScanLost';

  constructor() {
    super('The scan was taken away from this job');
  }
}
