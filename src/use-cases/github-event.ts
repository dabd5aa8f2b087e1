import type { CommandName } from './command-name.ts';

/** The repository an event is about, and the account whose installation sent it. */
export type EventRepository = {
  readonly installationId: number;
  readonly repositoryId: number;
  readonly owner: string;
  readonly repo: string;
  readonly account: EventAccount;
};

export type EventAccount = {
  readonly id: number;
  readonly login: string;
  readonly type: 'Organization' | 'User';
};

/** What a webhook means to the product: ids and SHAs, never the payload and never text of its author. */
export type GitHubEvent =
  | {
      readonly kind: 'pull-request';
      readonly repository: EventRepository;
      readonly number: number;
      readonly headSha: string;
      readonly baseSha: string;
      readonly baseRef: string;
      readonly defaultBranch: string;
      readonly state: 'open' | 'closed';
      readonly isDraft: boolean;
      readonly updatedAt: Date;
    }
  | {
      readonly kind: 'branch-pushed';
      readonly repository: EventRepository;
      /** `refs/heads/<default branch>`. */
      readonly ref: string;
      readonly beforeSha: string;
      readonly afterSha: string;
    }
  | {
      readonly kind: 'rescan';
      readonly repository: EventRepository;
      readonly headSha: string;
      /** Of the check run that was asked for again; null when a whole suite was. */
      readonly externalId: string | null;
    }
  | {
      /** A button of a check run, or a command in a comment. */
      readonly kind: 'command';
      readonly repository: EventRepository;
      readonly command: CommandName;
      readonly sender: { readonly id: number; readonly login: string };
      /** The pull request a comment stands on. */
      readonly number: number | null;
      /** The commit whose check run has the button. */
      readonly headSha: string | null;
    }
  | {
      readonly kind: 'merge-group';
      readonly repository: EventRepository;
      readonly headSha: string;
      readonly baseSha: string;
      readonly baseRef: string;
      readonly isDestroyed: boolean;
    }
  | {
      readonly kind: 'installation';
      readonly installationId: number;
      readonly account: EventAccount;
      readonly state: 'active' | 'suspended' | 'deleted';
      /** GitHub's id of the person who installed the App; absent on all but the first event. */
      readonly installedBy?: number;
    }
  | {
      /** Removed from the organization, or from the collaborators of a repository. */
      readonly kind: 'member-left';
      readonly installationId: number;
      readonly githubUserId: number;
    }
  | {
      readonly kind: 'repository-moved';
      readonly repository: EventRepository;
    }
  | {
      /** Made private or public: whether code scanning is to be had must be found out anew. */
      readonly kind: 'visibility-changed';
      readonly repository: EventRepository;
    };
