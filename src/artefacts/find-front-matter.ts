/** The front matter of a document, its marks and line end included; null where it has none. */
export function findFrontMatter(text: string): string | null {
  if (!text.startsWith('---') && !text.startsWith('\ufeff---')) return null;
  return /^\ufeff?---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? null;
}
