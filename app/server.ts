import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Route } from '../src/api/route.ts';
import { router } from '../src/api/router.ts';
import { sendError } from '../src/api/send-error.ts';
import { ApiError } from '../src/contract/api-error.ts';
import type { Deps } from '../src/use-cases/deps.ts';

/** `/v1/webhooks/github` is the alias of the Public API contract, section 13.1. */
const webhookPaths = ['/v1/github', '/v1/webhooks/github'];

/** The whole HTTP face: the webhook receiver first, before anything that reads bodies, then all routes. */
export function buildServer(
  deps: Deps,
  input: {
    readonly routes: readonly Route[];
    /** Null without App settings: webhooks are answered 503. */
    readonly receiver: RequestHandler | null;
    /** How many proxies in front are believed when they name the client's address. */
    readonly trustedProxies: number;
  },
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('strict routing');
  app.enable('case sensitive routing');
  app.set('trust proxy', input.trustedProxies);
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      strictTransportSecurity: deps.settings.publicUrl.startsWith('https:'),
    }),
  );
  app.post(webhookPaths, input.receiver ?? refuseWebhooks(deps));
  app.all(webhookPaths, (request, response) => {
    const error = new ApiError('METHOD_NOT_ALLOWED', 'This route answers POST only.', {
      headers: { Allow: 'POST' },
    });
    sendError(deps, { request, response, error, family: 'public' });
  });
  app.use(router(deps, { routes: input.routes }));
  return app;
}

function refuseWebhooks(deps: Deps): RequestHandler {
  return (request, response) => {
    const error = new ApiError(
      'SERVICE_UNAVAILABLE',
      'No GitHub App is set up here; set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET and restart.',
      { retryAfter: 60 },
    );
    sendError(deps, { request, response, error, family: 'public' });
  };
}
