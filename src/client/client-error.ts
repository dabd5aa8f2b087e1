/** The server refused a request, or its answer could not be understood. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  /** 0 when there was no answer. */
  readonly status: number;
  /** The stable word of the contract: `type` of the Scan API, `code` of the Public API; null outside both. */
  readonly type: string | null;
  /** For the operator's log. */
  readonly requestId: string | null;
  /** Whole seconds to wait before trying again. */
  readonly retryAfter: number | null;

  constructor(
    message: string,
    facts: Pick<ClientError, 'status' | 'type' | 'requestId' | 'retryAfter'>,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.status = facts.status;
    this.type = facts.type;
    this.requestId = facts.requestId;
    this.retryAfter = facts.retryAfter;
  }
}
