/** What GitHub says of a running workflow. Names are for people only: ids decide. */
export type WorkflowIdentity = {
  /** Issuer and `jti` together, which no other token has. */
  readonly tokenKey: string;
  readonly expiresAt: Date;
  readonly repository: string;
  readonly repositoryId: number;
  readonly ownerId: number;
  readonly eventName: string;
};

export type IdentityRefusal =
  'malformed' | 'bad_signature' | 'expired' | 'wrong_issuer' | 'wrong_audience';

export type IdentityVerifier = {
  /** Throws GitHubError when the issuer's keys cannot be had. */
  verify(idToken: string): Promise<WorkflowIdentity | IdentityRefusal>;
};
