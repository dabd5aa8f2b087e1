import { RetryLater } from '../contract/retry-later.ts';
import { GitHubError } from '../github/github-error.ts';
import type { Job } from '../store/queue.ts';
import { acceptRisk } from './accept-risk.ts';
import { answerCommand } from './answer-command.ts';
import { CommandJob } from './command-job.ts';
import type { CommandContext } from './command-context.ts';
import type { Deps } from './deps.ts';
import { findCommandSubject } from './find-command-subject.ts';
import { finishJobDelivery } from './finish-job-delivery.ts';
import { fixPullRequest } from './fix-pull-request.ts';
import { openTargetRepository } from './open-target-repository.ts';
import { rescanPullRequests } from './rescan-pull-requests.ts';

const HELP = [
  'Skillgate understands, in the first line of a comment by somebody with write access:',
  '',
  '- `/skillgate rescan` scans the newest commit again, for no credits',
  '- `/skillgate fix` opens a pull request with what rules alone can mend',
  '- `/skillgate help` shows this',
].join('\n');

/** Does what somebody asked for by a button or a comment, if GitHub says that this person may write here. */
export async function runCommand(deps: Deps, job: Job): Promise<void> {
  const data = CommandJob.parse(job.data);
  try {
    await run(deps, data, job.signal);
  } catch (error) {
    const isLimited = error instanceof GitHubError && error.kind === 'rate-limited';
    if (isLimited) throw new RetryLater(error.retryAfterSeconds ?? 60, 'GitHub limits our rate');
    throw error;
  }
  await finishJobDelivery(deps, { delivery: data.delivery, state: 'done' });
}

async function run(deps: Deps, data: CommandJob, signal: AbortSignal): Promise<void> {
  const opened = await openTargetRepository(deps, { ...data, signal });
  if (opened === null) return;
  const { sender } = data;
  const found = await opened.repository.findUserPermission(sender.login);
  // The login may have changed hands since the event: the id decides.
  const level = found?.userId === sender.id ? found.level : 'none';
  if (level !== 'write' && level !== 'admin') {
    // No answer, or strangers could make the App talk.
    deps.log.info({ command: data.command, githubUserId: sender.id }, 'A command was not allowed');
    return;
  }
  const subject = await findCommandSubject(deps, { data, repository: opened.repository });
  if (subject === null) return;
  const context: CommandContext = { ...opened, ...subject, data, signal, level };
  const text = await act(deps, context);
  if (text !== null) await answerCommand(context, text);
}

async function act(deps: Deps, context: CommandContext): Promise<string | null> {
  if (context.data.command === 'help') return HELP;
  if (context.pulls.length > 0 && context.pulls.every(({ state }) => state === 'closed')) {
    return 'This pull request is closed: reopen it first.';
  }
  if (context.data.command === 'accept-risk') return acceptRisk(deps, context);
  if (context.data.command === 'fix') return fixPullRequest(deps, context);
  await rescanPullRequests(deps, context);
  return null;
}
