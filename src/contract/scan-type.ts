import { z } from 'zod';

/** The kind of an artefact. */
export const ScanType = z.enum(['skill', 'mcp_server', 'config', 'system_prompt', 'agent_config']);
export type ScanType = z.infer<typeof ScanType>;
