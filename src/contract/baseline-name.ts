/** Stands beside the settings; a repository without any may keep it in `.github` or at its root. */
export const baselineName = 'skillgate-baseline.json';
