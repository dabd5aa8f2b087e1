export type NetErrorKind =
  /** The address, its scheme, port or user part is refused; nothing was connected to. */
  | 'refused'
  | 'dns'
  | 'tls'
  | 'connection'
  | 'timeout'
  /** Too many redirects, or one that leads to no address. */
  | 'redirect'
  | 'too-large';

/** The only error a guarded request throws. The message is ours: it never quotes an address or a server's words. */
export class NetError extends Error {
  override readonly name = 'NetError';
  readonly kind: NetErrorKind;

  constructor(kind: NetErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
