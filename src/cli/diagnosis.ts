/** What `skillgate doctor` says of one thing. */
export type Diagnosis = {
  /** `note`: nothing is wrong, but a person may want to know. */
  readonly state: 'ok' | 'problem' | 'note';
  readonly subject: string;
  readonly text: string;
  /** What to do about it; for problems. */
  readonly remedy?: string;
};
