// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** With the flag `u` this matches lone halves only; PostgreSQL's jsonb refuses them. */
const loneSurrogates = /\p{Surrogate}/gu;

/** Removes control characters other than tab and newline, and replaces halves of surrogate pairs. */
export function stripControls(text: string): string {
  return text.replace(controls, '').replace(loneSurrogates, '\ufffd');
}
