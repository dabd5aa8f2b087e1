import type { SourceFile } from '../artefacts/source-file.ts';
import type { Deps } from './deps.ts';

/** What is stored of the scanned content, and until when; null when the operator keeps none. */
export function keepContent(
  deps: Deps,
  input: { readonly files: readonly SourceFile[]; readonly now: Date },
): { readonly files: readonly SourceFile[]; readonly expiresAt: Date } | null {
  const { contentDays } = deps.settings;
  if (contentDays === 0) return null;
  const expiresAt = new Date(input.now.getTime() + contentDays * 86_400_000);
  return { files: input.files, expiresAt };
}
