/** Thrown by a job's handler: run the job again after that many seconds, without counting a try. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  /** Whole seconds, at least 1. */
  readonly seconds: number;

  constructor(seconds: number, reason = 'The job asked to run again later') {
    super(reason);
    this.seconds = Math.max(1, Math.ceil(seconds));
  }
}
