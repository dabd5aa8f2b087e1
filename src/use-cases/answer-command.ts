import { GitHubError } from '../github/github-error.ts';
import type { CommandContext } from './command-context.ts';

/** Answers a command in a comment of its own, once: a repeated job finds the answer of the first by its hidden mark. */
export async function answerCommand(context: CommandContext, text: string): Promise<void> {
  const { repository, pulls, data } = context;
  const [pull] = pulls;
  if (pull === undefined || repository.permissions.pull_requests !== 'write') return;
  const mark = `<!-- skillgate:answer=${data.delivery.guid} -->`;
  try {
    const posted = await repository.listComments(pull.number);
    if (posted.some(({ isOurs, body }) => isOurs && body.startsWith(mark))) return;
    await repository.createComment(pull.number, `${mark}\n${text}\n`);
  } catch (error) {
    const isRefused = error instanceof GitHubError && !error.isTransient;
    if (!isRefused) throw error;
  }
}
