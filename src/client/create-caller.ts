import type { ZodType } from 'zod';
import { PublicErrorBody } from '../contract/public-error-body.ts';
import { ScanErrorBody } from '../contract/scan-error-body.ts';
import { ClientError } from './client-error.ts';

/** One request; the answer is parsed by the schema. Throws ClientError. */
export type Call = <Answer>(
  schema: ZodType<Answer>,
  path: string,
  init?: CallInit,
) => Promise<Answer>;

type CallInit = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | FormData;
  /** `text`: the answer is taken as it is; errors are JSON in either case. */
  readonly as?: 'json' | 'text';
};

export type CallerOptions = {
  readonly url: string;
  /** Null: nothing is presented. */
  readonly key: string | null;
  /** Milliseconds for one call; 60,000 unless told. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
};

/** What every call to the server at `url` has in common: credential, time-out, errors. */
export function createCaller(options: CallerOptions): Call {
  const base = options.url.replace(/\/+$/, '');
  const send = options.fetch ?? fetch;
  return async (schema, path, { as = 'json', ...init } = {}) => {
    const response = await send(`${base}${path}`, {
      ...init,
      // A redirect would carry the key to another place.
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMs ?? 60_000),
      headers: {
        ...(options.key === null ? {} : { Authorization: `Bearer ${options.key}` }),
        ...init.headers,
      },
    }).catch((error: unknown) => {
      const facts = { status: 0, type: null, requestId: null, retryAfter: null };
      throw new ClientError(`The server at ${base} does not answer.`, facts, error);
    });
    return readAnswer(schema, response, as);
  };
}

async function readAnswer<Answer>(
  schema: ZodType<Answer>,
  response: Response,
  as: 'json' | 'text',
): Promise<Answer> {
  const isText = as === 'text' && response.ok;
  const body: unknown = await (isText ? response.text() : response.json()).catch(() => null);
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const facts = {
    status: response.status,
    type: null,
    requestId: response.headers.get('x-request-id'),
    retryAfter: Number.isInteger(retryAfter) ? retryAfter : null,
  };
  if (response.ok) {
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new ClientError('The answer is not one of this server’s version.', facts, parsed.error);
  }
  const scan = ScanErrorBody.safeParse(body);
  if (scan.success) {
    throw new ClientError(scan.data.error.message, { ...facts, type: scan.data.error.type });
  }
  const known = PublicErrorBody.safeParse(body);
  if (known.success) {
    const { message, code, issues } = known.data.error;
    const [issue] = issues ?? [];
    const detail = issue === undefined ? '' : ` (${issue.path}: ${issue.message})`;
    throw new ClientError(`${message}${detail}`, { ...facts, type: code });
  }
  throw new ClientError(`The server answered ${String(response.status)}.`, facts);
}
