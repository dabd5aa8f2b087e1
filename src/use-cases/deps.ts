import type { SourceFile } from '../artefacts/source-file.ts';
import type { UpstreamIndex } from '../artefacts/upstream-index.ts';
import type { IdPrefix } from '../contract/id-prefix.ts';
import type { Logger } from '../contract/logger.ts';
import type { Metrics } from '../contract/metrics.ts';
import type { ScanOptions } from '../engine/scan-options.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { FixResult } from '../fix/fix-result.ts';
import type { FixTask } from '../fix/fix-task.ts';
import type { PublicGitHub } from '../github/connect-public-github.ts';
import type { GitHubApp } from '../github/github-app.ts';
import type { GitHubSignIn } from '../github/github-sign-in.ts';
import type { IdentityVerifier } from '../github/workflow-identity.ts';
import type { HttpGuard } from '../net/http-guard.ts';
import type { Judge } from '../judge/judge.ts';
import type { Database } from '../store/database.ts';
import type { Queue } from '../store/queue.ts';
import type { RateLimiter } from '../store/rate-limiter.ts';
import type { Settings } from './settings.ts';

/** Everything a use case needs from outside. */
export type Deps = {
  readonly database: Database;
  readonly queue: Queue;
  readonly rateLimiter: RateLimiter;
  /** The engine, wherever it runs: in this thread or in one of its own. */
  readonly scan: (files: readonly SourceFile[], options: ScanOptions) => Promise<ScanResult>;
  /** The fixers, likewise. */
  readonly fix: (task: FixTask) => Promise<FixResult>;
  /** Known skills that near copies are told by; null where the operator gave none. */
  readonly upstream: UpstreamIndex | null;
  readonly clock: () => Date;
  readonly newId: (prefix: IdPrefix) => string;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** True from the moment the process was asked to stop. */
  readonly isDraining: () => boolean;
  readonly settings: Settings;
  /** HTTP to addresses that callers chose; public ones only. */
  readonly http: HttpGuard;
  /** The language model; null where no provider is configured. */
  readonly judge: Judge | null;
  /** Null without App settings: the server is API-only. */
  readonly github: GitHubApp | null;
  /** Absent without the App's OAuth settings: nobody can sign in to the dashboard. */
  readonly signIn?: GitHubSignIn;
  /** Public repositories, read without a credential. */
  readonly publicGithub: PublicGitHub;
  /** Knows running workflows by their identity tokens; absent: none are exchanged. */
  readonly identity?: IdentityVerifier;
};
