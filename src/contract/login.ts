/** A person signed in by the command line or in the dashboard. */
export type Login = {
  readonly id: string;
  readonly kind: 'token' | 'session';
  readonly userId: string;
  readonly deviceName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly isInstanceAdmin: boolean;
};
