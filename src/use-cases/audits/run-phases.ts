import type { RunProgress } from '../../contract/run-progress.ts';

/** What each phase is called where people watch a run. */
export const runPhases: Readonly<Record<RunProgress['phase'], string>> = {
  queued: 'Waiting for a worker',
  fetching: 'Reading the repository',
  crawling: 'Reading pages',
  scanning: 'Scanning artefacts',
  judging: 'Asking the language model',
  fixing: 'Preparing fixes',
  reporting: 'Writing the report',
};
