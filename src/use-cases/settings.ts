import type { Plan } from '../contract/plan.ts';

/** What the operator decides; filled once from the environment by app/env.ts. */
export type Settings = {
  /** Base URL people and GitHub reach the server at, without a trailing slash. */
  readonly publicUrl: string;
  readonly environment: 'production' | 'development';
  /** Plan of a new organization. */
  readonly defaultPlan: Plan['id'];
  /** Page where credits are topped up. */
  readonly topUpUrl: string;
  /** Days the content of a scan is kept; 0: never stored. */
  readonly contentDays: number;
  /** Jobs that may wait before new work is answered 503. */
  readonly queueLimit: number;
  /** Origins whose pages may call the Scan API from a browser; absent: none. */
  readonly corsOrigins?: readonly string[];
  /** Where people look at repositories; absent: github.com. */
  readonly githubUrl?: string;
  /** Signs dashboard sessions; absent: nobody can sign in here. */
  readonly sessionKey?: Uint8Array;
  /** 32 bytes that seal what is secret in the database; absent: no such secret can be stored here. */
  readonly encryptionKey?: Uint8Array;
  /** Secret of Stripe's webhook; absent: no top-ups through Stripe. */
  readonly stripeSecret?: string;
  /** GitHub logins of the administrators of this instance. */
  readonly adminLogins?: readonly string[];
  /** What workers and schedulers of the operator present; absent: the internal routes are not there. */
  readonly internalToken?: string;
  /** Name of the fault point at which the process kills itself; for crash tests only. */
  readonly faultPoint: string | null;
};
