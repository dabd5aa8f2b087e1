import type { IncomingMessage } from 'node:http';
import { bodyLimit } from './body-limit.ts';
import { type BodyMedia, findBodyMedia } from './find-body-media.ts';
import { parseBody } from './parse-body.ts';
import { readBody } from './read-body.ts';
import type { Route } from './route.ts';

type BodyReceiver = {
  /** Reads the body within its limit before the key is checked; without a well-formed key nothing is kept. */
  readonly weigh: (isWellFormed: () => Promise<boolean>) => Promise<void>;
  /** Checks the content type, reads what was not read yet, and parses it. Undefined on routes without a body. */
  readonly parse: () => Promise<unknown>;
};

/** Reads the body of one request, in the two steps that the contracts place differently. */
export function receiveBody(input: {
  readonly request: IncomingMessage;
  readonly route: Route;
}): BodyReceiver {
  const { request, route } = input;
  const { body } = route;
  const contentType = request.headers['content-type'];
  let weighed: Uint8Array | null = null;
  const read = (media: BodyMedia, isKept: boolean) =>
    body === undefined
      ? Promise.resolve(new Uint8Array())
      : readBody(request, { ...bodyLimit(body, media), isKept });
  return {
    async weigh(isWellFormed) {
      if (body === undefined) return;
      const isMultipart = contentType?.toLowerCase().startsWith('multipart/form-data') === true;
      const media = isMultipart ? 'multipart' : 'json';
      const isKnown = await isWellFormed();
      const { anonymousMaxBytes: maxBytes } = body;
      if (!isKnown && maxBytes !== undefined) {
        const limitName = 'body without a credential';
        weighed = await readBody(request, { maxBytes, limitName });
        return;
      }
      weighed = await read(media, isKnown || route.access.kind !== 'key');
    },
    async parse() {
      if (body === undefined) return undefined;
      if (body.isRaw === true) return weighed ?? read('json', true);
      const media = findBodyMedia(body, contentType);
      const bytes = weighed ?? (await read(media, true));
      return parseBody({ body, media, bytes, contentType: contentType ?? '' });
    },
  };
}
