/** Where a repository keeps its settings; the first found counts. */
export const configPaths = ['.github/skillgate.yml', '.skillgate.yml'] as const;
