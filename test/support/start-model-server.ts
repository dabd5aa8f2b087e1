import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model was sent, whichever protocol it came in. */
export type ModelCall = {
  readonly protocol: 'openai' | 'anthropic';
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
  readonly system: string;
  readonly prompt: string;
};

/** A text that the model says, or anything else that a provider may do. */
export type ModelReply =
  | { readonly text: string; readonly finish?: 'stop' | 'length' | 'refusal' }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'silence'
  | 'endless';

export type ModelServer = {
  /** Base URL of both protocols, ending in `/v1`. */
  readonly url: string;
  readonly calls: ModelCall[];
  /** What is said from now on. */
  say(reply: (call: ModelCall) => ModelReply): void;
  close(): Promise<void>;
};

/** A provider on a free port that speaks the chat protocol of OpenAI and the messages protocol of Anthropic. */
export async function startModelServer(): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  let reply: (call: ModelCall) => ModelReply = () => ({ status: 500 });
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const call = toCall(request, body);
      calls.push(call);
      send(response, call, reply(call));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/v1`,
    calls,
    say: (next) => {
      reply = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
}

function toCall(request: IncomingMessage, body: Record<string, unknown>): ModelCall {
  const protocol = request.url?.endsWith('/messages') === true ? 'anthropic' : 'openai';
  const messages = body['messages'] as { role: string; content: unknown }[];
  const textOf = (role: string): string =>
    messages
      .filter((message) => message.role === role)
      .map(({ content }) => flatten(content))
      .join('\n');
  return {
    protocol,
    headers: request.headers,
    body,
    system: protocol === 'anthropic' ? flatten(body['system']) : textOf('system'),
    prompt: textOf('user'),
  };
}

function flatten(content: unknown): string {
  if (typeof content === 'string') return content;
  return (content as { text: string }[]).map(({ text }) => text).join('');
}

function send(response: ServerResponse, call: ModelCall, reply: ModelReply): void {
  if (reply === 'silence') return;
  if (reply === 'endless') {
    sendEndless(response);
    return;
  }
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end('{"error":{"message":"no","type":"error","code":null}}');
    return;
  }
  const { text, finish = 'stop' } = reply;
  const answer = call.protocol === 'openai' ? asOpenAi(text, finish) : asAnthropic(text, finish);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}

/** Valid so far, and never done. */
function sendEndless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"id":"x","object":"chat.completion","choices":[{"message":{"content":"');
  const more = (): void => {
    while (!response.destroyed && response.write('a'.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

function asOpenAi(text: string, finish: string): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'test-model',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text },
        finish_reason: finish === 'refusal' ? 'content_filter' : finish,
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  };
}

function asAnthropic(text: string, finish: string): object {
  const reasons = { stop: 'end_turn', length: 'max_tokens', refusal: 'refusal' };
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'test-model',
    content: [{ type: 'text', text }],
    stop_reason: reasons[finish as keyof typeof reasons],
    stop_sequence: null,
    usage: { input_tokens: 100, output_tokens: 20 },
  };
}
