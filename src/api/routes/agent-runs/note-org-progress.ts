import { defineNoteProgress } from '../../define-note-progress.ts';

export const noteOrgProgress = defineNoteProgress('/v1/agent-runs/org/{runId}/progress');
