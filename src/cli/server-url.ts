import { ApiError } from '../contract/api-error.ts';

/** The server's address as it is named, without a trailing slash; white space counts as unset. */
export function serverUrl(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const text = [option, environment['SKILLGATE_URL']]
    .map((value) => value?.trim() ?? '')
    .find((value) => value !== '');
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isUsable =
    url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.search === '';
  if (isUsable) return text.replace(/#.*$/, '').replace(/\/+$/, '');
  throw new ApiError(
    'VALIDATION_ERROR',
    `"${text}" is no address of a server: give one such as https://skillgate.example.com.`,
  );
}
