export type GitHubPerson = {
  readonly id: number;
  readonly login: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly avatarUrl: string | null;
  /** Active memberships in organizations; null when the App may not read members. */
  readonly memberships:
    readonly { readonly accountId: number; readonly role: 'admin' | 'member' }[] | null;
};

/** Signing people in through the App's OAuth. The user's token is used once and kept nowhere. */
export type GitHubSignIn = {
  /** Where the browser is sent. */
  authorizeUrl(input: {
    readonly state: string;
    /** base64url SHA-256 of the verifier (PKCE, S256). */
    readonly codeChallenge: string;
    readonly redirectUrl: string;
  }): string;
  /** The person of a login, as GitHub shows them to anybody; null when there is none. Throws GitHubError. */
  findAccount(
    login: string,
  ): Promise<Pick<GitHubPerson, 'id' | 'login' | 'name' | 'avatarUrl'> | null>;
  /** Who came back; null when GitHub refuses the code. Throws GitHubError. */
  findPerson(input: {
    readonly code: string;
    readonly codeVerifier: string;
    readonly redirectUrl: string;
  }): Promise<GitHubPerson | null>;
};
