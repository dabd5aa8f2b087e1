import { defineChangeRun } from '../../define-change-run.ts';

export const changeRun = defineChangeRun('/v1/agent-runs/{runId}');
