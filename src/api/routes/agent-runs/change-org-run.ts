import { defineChangeRun } from '../../define-change-run.ts';

export const changeOrgRun = defineChangeRun('/v1/agent-runs/org/{runId}');
