/** Names a pull request among the jobs: at most one scan of it is under way. */
export function pullRequestKey(input: {
  readonly repositoryId: number;
  readonly number: number;
}): string {
  return `pull:${input.repositoryId}:${input.number}`;
}
