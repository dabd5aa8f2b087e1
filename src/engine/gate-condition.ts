/** `score<80`, `score:supply-chain<80`, `severity>=high`, `critical>2`: one condition that fails a gate when it holds. */
export type GateCondition = {
  readonly text: string;
  readonly metric:
    'score' | 'errors' | 'warnings' | 'severity' | 'critical' | 'high' | 'medium' | 'low';
  /** The category whose score is meant; absent: that of the whole. */
  readonly category?: string;
  readonly operator: '<' | '<=' | '>' | '>=' | '=';
  /** A number, or for `severity` a severity or one of the words `error` and `warning`. */
  readonly operand: number | string;
};
