import type { RunNotice } from '../../contract/run-notice.ts';
import type { RunProgress } from '../../contract/run-progress.ts';
import type { RunTarget } from '../../contract/run-target.ts';
import type { RunMode } from '../../contract/run-mode.ts';
import type { RunStatus } from '../../contract/run-status.ts';
import type { RunTrigger } from '../../contract/run-trigger.ts';

/** An audit run as stored. */
export type Run = {
  readonly id: string;
  readonly organizationId: string;
  readonly websiteId: string;
  readonly auditId: string;
  readonly userId: string | null;
  readonly executor: 'server' | 'runner';
  readonly trigger: RunTrigger;
  readonly mode: RunMode;
  readonly model: string | null;
  readonly repositoryId: number | null;
  readonly url: string;
  readonly target: RunTarget;
  readonly config: Readonly<Record<string, unknown>>;
  readonly notice: RunNotice | null;
  readonly status: RunStatus;
  /** Id its report has or will have. */
  readonly reportId: string;
  /** The report is stored. */
  readonly isReported: boolean;
  readonly healthScore: number | null;
  readonly classification: string | null;
  readonly issuesFound: number | null;
  readonly issuesFixed: number | null;
  readonly layers: { readonly layer1Complete: boolean; readonly layer2Complete: boolean } | null;
  readonly fixPrUrl: string | null;
  readonly completionReason: string | null;
  readonly completionMessage: string | null;
  readonly error: string | null;
  readonly errorCode: string | null;
  readonly progress: RunProgress | null;
  /** Who works on it; null before anybody does. */
  readonly workerId: string | null;
  /** How often somebody began to work on it. */
  readonly attempt: number;
  /** Wall-clock time the work may take. */
  readonly budgetSeconds: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly heartbeatAt: Date;
  readonly completedAt: Date | null;
};
