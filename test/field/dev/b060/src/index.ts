interface Env {
  DB: D1Database;
  JOBS: Queue<{ id: string; type: string }>;
  STRIPE_WEBHOOK_SECRET: string;
}

const encoder = new TextEncoder();

async function valid(body: string, header: string | null, secret: string): Promise<boolean> {
  const parts = new Map((header ?? '').split(',').map((part) => part.split('=', 2) as [string, string]));
  const time = Number(parts.get('t'));
  if (!Number.isFinite(time) || Math.abs(Date.now() / 1000 - time) > 300) return false;
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const signature = Uint8Array.from((parts.get('v1') ?? '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.verify('HMAC', key, signature, encoder.encode(`${time}.${body}`));
}

export default {
  async fetch(request, env): Promise<Response> {
    const url = new URL(request.url);
    if (request.method !== 'POST' || url.pathname !== '/stripe') return new Response('not found', { status: 404 });
    const body = await request.text();
    if (!(await valid(body, request.headers.get('stripe-signature'), env.STRIPE_WEBHOOK_SECRET))) {
      return new Response('bad signature', { status: 400 });
    }
    const event = JSON.parse(body) as { id: string; type: string };
    await env.JOBS.send({ id: event.id, type: event.type });
    return new Response('ok');
  },
  async scheduled(_event, env): Promise<void> {
    await env.DB.prepare("DELETE FROM sessions WHERE expires_at < datetime('now')").run();
  },
} satisfies ExportedHandler<Env>;
