import { ApiError } from '../contract/api-error.ts';

const MAX_PARTS = 32;

export type MultipartForm = {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
};

/** Reads a multipart body that is already in memory and within its limit: text parts and at most one part `file`. */
export async function parseMultipart(input: {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}): Promise<MultipartForm> {
  refuseManyParts(input);
  const form = await readForm(input);
  const fields: Record<string, string> = Object.create(null);
  let file: MultipartForm['file'] = null;
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'file') throw invalid('file', 'Send it as a file part with a file name');
      if (fields[name] !== undefined) throw invalid(name, 'Send this part once');
      fields[name] = value;
      continue;
    }
    if (name !== 'file') continue;
    if (file !== null) throw invalid('file', 'Send exactly one file');
    file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { fields, file };
}

async function readForm(input: {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}): Promise<FormData> {
  try {
    const body = Buffer.from(input.bytes);
    return await new Response(body, { headers: { 'content-type': input.contentType } }).formData();
  } catch {
    throw invalid('', 'The multipart body is broken or its boundary is missing');
  }
}

/** The platform's parser makes an object per part; count before, so that a body of empty parts stays cheap. */
function refuseManyParts(input: {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}): void {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(input.contentType);
  const text = boundary?.[1] ?? boundary?.[2];
  if (text === undefined) throw invalid('', 'Name the boundary in Content-Type');
  const body = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
  const mark = Buffer.from(`--${text}`);
  let parts = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    parts += 1;
    if (parts > MAX_PARTS + 1) throw invalid('', `Send at most ${String(MAX_PARTS)} parts`);
  }
}

function invalid(path: string, message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', `${message}.`, { issues: [{ path, message }] });
}
