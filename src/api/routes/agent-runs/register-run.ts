import { defineRegisterRun } from '../../define-register-run.ts';

export const registerRun = defineRegisterRun('/v1/agent-runs/register');
