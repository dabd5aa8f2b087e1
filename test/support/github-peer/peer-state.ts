import type {
  CodeScanningMode,
  PeerCheckRun,
  PeerComment,
  PeerDelivery,
  PeerFault,
  PeerRequest,
  PeerSarifUpload,
} from './github-peer.ts';

type PeerToken = {
  readonly permissions: Readonly<Record<string, string>>;
  isExpired: boolean;
};

type PeerHook = {
  readonly event: string;
  readonly payload: Record<string, unknown>;
};

/** What the shim knows beside the emulator; one per peer. */
export type PeerState = {
  readonly emulatorUrl: string;
  readonly url: string;
  readonly adminToken: string;
  readonly app: { readonly id: number; readonly slug: string; readonly webhookSecret: string };
  readonly installationId: number;
  webhookUrl: string | null;
  codeScanning: CodeScanningMode;
  treeLimit: number;
  isInstalled: boolean;
  readonly tokens: Map<string, PeerToken>;
  readonly faults: { fault: PeerFault; left: number }[];
  readonly deliveries: PeerDelivery[];
  readonly requests: PeerRequest[];
  readonly checkRuns: PeerCheckRun[];
  readonly comments: PeerComment[];
  readonly sarifUploads: PeerSarifUpload[];
  /** Full name of a repository → full names of its forks. */
  readonly forks: Map<string, string[]>;
  /** Commits whose push nobody is told of. */
  readonly quietCommits: Set<string>;
  /** URL of a pull request → the head it was moved to after it was opened. */
  readonly pullHeads: Map<string, { readonly sha: string; readonly pushedAt: string }>;
  /** PKCE challenges by the state they came with, then by `code:` and the code. */
  readonly challenges: Map<string, string>;
  /** Webhooks are sent one after the other, in the order of their events. */
  lastDelivery: Promise<unknown>;
  readonly hookWaiters: Set<(hook: PeerHook, delivery: Promise<PeerDelivery>) => void>;
};

export type PeerCall = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type PeerAnswer = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
};

/** Serves one call, or null to let the emulator do it. */
export type PeerRoute = {
  readonly method: string;
  readonly path: RegExp;
  readonly serve: (
    state: PeerState,
    call: PeerCall,
    match: readonly string[],
  ) => Promise<PeerAnswer | null>;
};
