/** Which model judges; filled from the environment at the edge. */
export type JudgeSettings = {
  readonly provider: 'openai-compatible' | 'anthropic' | 'openai';
  /** A pinned id, so that the same content is judged by the same model. */
  readonly model: string;
  /** Null: the provider's own; an OpenAI-compatible endpoint has none and must be named. */
  readonly baseUrl: string | null;
  /** Null only where the endpoint asks for none. */
  readonly apiKey: string | null;
  /** For one artefact, both answers included (ms). */
  readonly timeoutMs: number;
};
