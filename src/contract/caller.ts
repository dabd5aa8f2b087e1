import type { Login } from './login.ts';
import type { Principal } from './principal.ts';

/** Whoever presented a usable credential. */
export type Caller = {
  /** Null: signed in, but with no organization to act for. */
  readonly principal: Principal | null;
  /** Null: a key. */
  readonly login: Login | null;
  /** An administrator locked the organization, or its installation is suspended. */
  readonly isLocked: boolean;
};
