import { serverProcess, type ServerProcess } from '../support/server-process.ts';
import type { Product } from './start-product.ts';

/** The real server process as a worker over the product's database and its GitHub. */
export function runApp(
  product: Product,
  input: { readonly faultPoint?: string } = {},
): Promise<ServerProcess> {
  const { app, url } = product.peer;
  return serverProcess({
    args: ['--worker'],
    environment: {
      DATABASE_URL: product.database.url,
      SKILLGATE_ENVIRONMENT: 'development',
      SKILLGATE_PUBLIC_URL: 'https://gate.test',
      SKILLGATE_GITHUB_BASE_URL: url,
      APP_ID: String(app.id),
      PRIVATE_KEY: app.privateKey,
      WEBHOOK_SECRET: app.webhookSecret,
      LOG_LEVEL: 'warn',
      ...(input.faultPoint === undefined ? {} : { SKILLGATE_FAULT_POINT: input.faultPoint }),
    },
  });
}
