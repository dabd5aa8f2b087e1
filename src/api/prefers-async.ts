/** Whether `Prefer` asks for `respond-async` among its preferences. */
export function prefersAsync(headers: Readonly<Record<string, string>>): boolean {
  const preferences = (headers['prefer'] ?? '').split(',');
  return preferences.some((text) => text.split(';')[0]?.trim().toLowerCase() === 'respond-async');
}
