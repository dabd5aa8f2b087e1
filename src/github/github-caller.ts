import type { z } from 'zod';

/** One call to GitHub: checked on the way out by Octokit's route, on the way in by a schema. */
export type GitHubCaller = {
  <T>(
    route: string,
    input: {
      readonly schema: z.ZodType<T>;
      readonly parameters?: Readonly<Record<string, unknown>>;
      readonly timeoutMs?: number;
      /** Gets the `Link` header of the answer, the only place where GitHub names the next page of some lists. */
      readonly onLink?: (link: string) => void;
    },
  ): Promise<T>;
};
