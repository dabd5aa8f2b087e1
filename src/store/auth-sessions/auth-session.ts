/** A command line's request to be signed in, until a person approves it and the token is fetched. */
export type AuthSession = {
  readonly id: string;
  /** SHA-256 of the verifier that only the command line knows. */
  readonly codeChallenge: Uint8Array;
  readonly userCode: string;
  readonly deviceName: string | null;
  readonly port: number | null;
  readonly wrongVerifiers: number;
  readonly userId: string | null;
  readonly organizationId: string | null;
  readonly expiresAt: Date;
  readonly approvedAt: Date | null;
  readonly consumedAt: Date | null;
};
