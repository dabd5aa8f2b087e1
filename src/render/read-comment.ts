const MARKER = '<!-- skillgate:comment -->';
const DIGEST = /^<!-- skillgate:digest=([0-9a-f]{64}) -->$/m;

/** The digest of a sticky comment's body; null when it is not one of ours by its first line. Check the author as well. */
export function readComment(body: string): { readonly digest: string | null } | null {
  if (!body.startsWith(MARKER)) return null;
  return { digest: DIGEST.exec(body)?.[1] ?? null };
}
