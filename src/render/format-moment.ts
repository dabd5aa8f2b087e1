/** An ISO date-time for people: `1 March 2026, 09:30 UTC`. The same on every machine. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const day = moment.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${day}, ${moment.toISOString().slice(11, 16)} UTC`;
}
