import { expiredNotice } from '../render/expired-notice.ts';
import type { CommitScan } from './scan-commit.ts';
import type { SarifOutcome } from './publish-sarif.ts';

/** What the reader of a check run must know besides its findings, in our own words. */
export function scanNotices(input: {
  readonly found: CommitScan;
  readonly sarif: SarifOutcome;
  readonly isCommentRefused: boolean;
  readonly now: Date;
}): readonly string[] {
  const { found, sarif, isCommentRefused } = input;
  const { config, expired } = found.config;
  const notices: (string | null)[] = [
    found.editsConfig
      ? 'This pull request edits the Skillgate configuration: changes take effect after merge.'
      : null,
    found.isUnfinished
      ? 'Part of the repository could not be read this time; run the check again.'
      : null,
    expiredNotice(expired),
    config['secret-history']
      ? 'The commits of the pull request were not scanned one by one: this server does not support secret-history yet.'
      : null,
    sarif.notice,
    isCommentRefused
      ? 'No comment was written: the App needs the permission "Pull requests: write".'
      : null,
  ];
  return notices.filter((notice) => notice !== null);
}
