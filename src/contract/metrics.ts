/** What the server counts; label values come from fixed sets, never from callers. */
export type Metrics = {
  observeRequest(input: {
    readonly method: string;
    /** The route's pattern, `(unknown)` outside the routes. */
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  observeScan(input: {
    readonly source: 'api' | 'pull-request' | 'branch';
    readonly classification: string;
    readonly seconds: number;
  }): void;
  /** Prometheus text. */
  render(): Promise<{ readonly text: string; readonly type: string }>;
};
