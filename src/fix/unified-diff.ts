import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** The change of one file as a unified diff that `git apply` takes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
