/** The day of which the table of advisories states what was public. */
export const advisoryDate = '2026-08-15';
