import { ApiError } from '../contract/api-error.ts';

const DAY_MS = 86_400_000;

/** `never` (null), a number of days such as `30d`, or a date. */
export function readExpiry(text: string, now: Date): string | null {
  if (text === 'never') return null;
  const days = /^(\d{1,4})d$/.exec(text)?.[1];
  const end =
    days === undefined
      ? /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(text)
        ? Date.parse(text)
        : Number.NaN
      : now.getTime() + Number(days) * DAY_MS;
  if (end > now.getTime()) return new Date(end).toISOString();
  throw new ApiError(
    'VALIDATION_ERROR',
    '--expires needs a date ahead such as 2027-01-31, a number of days such as 30d, or never.',
  );
}
