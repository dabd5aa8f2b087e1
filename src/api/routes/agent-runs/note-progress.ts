import { defineNoteProgress } from '../../define-note-progress.ts';

export const noteProgress = defineNoteProgress('/v1/agent-runs/{runId}/progress');
