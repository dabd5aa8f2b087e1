/** A body to send as JSON; POST unless told. */
export function postJson(
  body: object,
  method = 'POST',
): { method: string; headers: Record<string, string>; body: string } {
  return {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}
