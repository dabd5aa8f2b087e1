import { defineRegisterRun } from '../../define-register-run.ts';

export const registerOrgRun = defineRegisterRun('/v1/agent-runs/org/register');
