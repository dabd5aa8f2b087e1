import type { RepositoryConfig } from '../contract/repository-config.ts';

/** The options with what the settings leave out: their globs count beside those of the command line. */
export function narrowPaths<Options extends { readonly exclude?: readonly string[] }>(
  options: Options,
  config: RepositoryConfig | null,
): Options & { readonly exclude: readonly string[]; readonly include: readonly string[] } {
  const { include = ['**'], exclude = [] } = config?.paths ?? {};
  return { ...options, include, exclude: [...(options.exclude ?? []), ...exclude] };
}
