/** An answer as it leaves the server and as it is kept for copies of the request: the very text. */
export type AnswerDocument = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};
