import { isIP } from 'node:net';
import { z } from 'zod';
import { parseKeyToken } from '../src/contract/parse-key-token.ts';
import type { JudgeSettings } from '../src/judge/judge-settings.ts';
import { readJudgeSettings } from '../src/judge/read-judge-settings.ts';
import { auditFaultPoints } from '../src/use-cases/audits/audit-fault-points.ts';
import { faultPoints } from '../src/use-cases/fault-points.ts';
import { readPrivateKey } from './read-private-key.ts';

/** Read by the command line, not by the server; a shared shell may well hold them. */
const foreignNames = new Set(['SKILLGATE_API_KEY', 'SKILLGATE_URL']);

const planId = z.enum(['free', 'starter', 'team', 'overwatch', 'enterprise']);
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(min).max(max));

/** Scheme, host and port alone, as a browser names them. */
const isOrigin = (text: string): boolean =>
  URL.canParse(text) && new URL(text).origin === text && text.startsWith('http');

/** An address with the bits that count, as in `10.1.0.0/16`. */
const isNetwork = (text: string): boolean => {
  const [address = '', bits = ''] = text.split('/');
  const family = isIP(address);
  return family !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
};

/** Every setting, in the order of .env.example. An empty value counts as unset. */
const schema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SKILLGATE_DATA_DIR: z.string().default('./data'),
  SKILLGATE_PUBLIC_URL: httpUrl.optional(),
  SKILLGATE_ENVIRONMENT: z.enum(['production', 'development']).default('production'),
  SKILLGATE_BOOTSTRAP_ADMIN_KEY: z
    .string()
    .refine((token) => parseKeyToken(token) !== null, {
      message:
        'must be a well-formed key; leave it out to have one made and printed at first start',
    })
    .optional(),
  SKILLGATE_DEFAULT_PLAN: planId.default('enterprise'),
  SKILLGATE_TOPUP_URL: httpUrl.optional(),
  SKILLGATE_CONTENT_DAYS: wholeNumber(0, 3650).default(30),
  SKILLGATE_QUEUE_LIMIT: wholeNumber(1, 1_000_000).default(10_000),
  SKILLGATE_CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .refine((origins) => origins.every(isOrigin), {
      message: 'must list origins such as https://app.example.test, separated by commas',
    })
    .default([]),
  SKILLGATE_ALLOWED_NETWORKS: z
    .string()
    .transform((text) => text.split(',').map((network) => network.trim()))
    .refine((networks) => networks.every(isNetwork), {
      message: 'must list networks such as 10.1.0.0/16, separated by commas',
    })
    .default([]),
  SKILLGATE_ENCRYPTION_KEY: z
    .string()
    .regex(
      /^[A-Za-z0-9+/]{43}=$/,
      'must be 32 random bytes in base64, as from openssl rand -base64 32',
    )
    .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
    .optional(),
  SKILLGATE_STRIPE_WEBHOOK_SECRET: z
    .string()
    .startsWith(
      'whsec_',
      'must be the signing secret of the webhook endpoint, which begins with whsec_',
    )
    .min(16, 'is too short to be a signing secret')
    .optional(),
  SKILLGATE_INTERNAL_TOKEN: z.string().min(32, 'must have at least 32 characters').optional(),
  SKILLGATE_TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  SKILLGATE_DATABASE_POOL: wholeNumber(1, 200).default(10),
  SKILLGATE_UPSTREAM_INDEX: z.string().optional(),
  // Checked together by readJudgeSettings, which the command line shares.
  SKILLGATE_JUDGE_PROVIDER: z.string().optional(),
  SKILLGATE_JUDGE_MODEL: z.string().max(100).optional(),
  SKILLGATE_JUDGE_BASE_URL: z.string().optional(),
  SKILLGATE_JUDGE_API_KEY: z.string().optional(),
  SKILLGATE_JUDGE_TIMEOUT_SECONDS: wholeNumber(1, 45).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  APP_ID: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional(),
  PRIVATE_KEY: z.string().optional(),
  PRIVATE_KEY_PATH: z.string().optional(),
  WEBHOOK_SECRET: z.string().optional(),
  SKILLGATE_GITHUB_WEBHOOK_SECRET: z.string().optional(),
  SKILLGATE_GITHUB_WEBHOOK_SECRET_PREVIOUS: z.string().optional(),
  GHE_HOST: z
    .string()
    .regex(/^[\w.-]+(:\d+)?$/, 'must be a host name without protocol')
    .optional(),
  GHE_PROTOCOL: z.enum(['https', 'http']).default('https'),
  SKILLGATE_GITHUB_BASE_URL: httpUrl.optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().min(16, 'is too short to be a client secret').optional(),
  SKILLGATE_OIDC_ISSUERS: z
    .string()
    .transform((text) => text.split(',').map((url) => url.trim().replace(/\/+$/, '')))
    .pipe(z.array(z.url({ protocol: /^https?$/ })))
    .optional(),
  SKILLGATE_ADMIN_LOGINS: z
    .string()
    .transform((text) => text.split(',').map((login) => login.trim()))
    .default([]),
  SKILLGATE_FAULT_POINT: z.enum([...faultPoints, ...auditFaultPoints]).optional(),
});
type Environment = z.infer<typeof schema>;

export type GitHubSettings = {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  /** The current webhook secret, then the previous one while it is being rotated. */
  readonly webhookSecrets: readonly [string, ...string[]];
  /** Base URL of GitHub's REST API; null: github.com's. */
  readonly baseUrl: string | null;
};

export type ServerSettings = Omit<
  Environment,
  | 'APP_ID'
  | 'PRIVATE_KEY'
  | 'PRIVATE_KEY_PATH'
  | 'WEBHOOK_SECRET'
  | 'SKILLGATE_GITHUB_WEBHOOK_SECRET'
  | 'SKILLGATE_GITHUB_WEBHOOK_SECRET_PREVIOUS'
  | 'GHE_HOST'
  | 'GHE_PROTOCOL'
  | 'SKILLGATE_GITHUB_BASE_URL'
  | `SKILLGATE_JUDGE_${string}`
> & { readonly github: GitHubSettings | null; readonly judge: JudgeSettings | null };

export type EnvironmentReading =
  | { readonly kind: 'settings'; readonly settings: ServerSettings }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** Reads all settings at once; whatever is unknown, malformed or missing is named together, with what to set. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): EnvironmentReading {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const known = Object.keys(schema.shape);
  const problems = Object.keys(given)
    .filter((name) => name.startsWith('SKILLGATE_'))
    .filter((name) => !known.includes(name) && !foreignNames.has(name))
    .map((name) => `${name} is not a setting; remove it or check its spelling in .env.example`);
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      problems.push(`${issue.path.join('.')}: ${issue.message}`);
    }
  }
  if ((given['GITHUB_CLIENT_ID'] === undefined) !== (given['GITHUB_CLIENT_SECRET'] === undefined)) {
    problems.push('GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET belong together: set both or neither');
  }
  const github = readGitHub(given);
  problems.push(...github.problems);
  const judge = readJudgeSettings(given);
  problems.push(...judge.problems);
  if (!parsed.success || problems.length > 0) return { kind: 'problems', problems };
  return {
    kind: 'settings',
    settings: { ...parsed.data, github: github.settings, judge: judge.settings },
  };
}

/** The App's settings: none at all, or complete. */
function readGitHub(given: Readonly<Record<string, string | undefined>>): {
  settings: GitHubSettings | null;
  problems: string[];
} {
  const appId = given['APP_ID'];
  const secret = given['SKILLGATE_GITHUB_WEBHOOK_SECRET'] ?? given['WEBHOOK_SECRET'];
  const previous = given['SKILLGATE_GITHUB_WEBHOOK_SECRET_PREVIOUS'];
  const key = readPrivateKey({
    inline: given['PRIVATE_KEY'],
    path: given['PRIVATE_KEY_PATH'],
  });
  const isWanted = appId !== undefined || secret !== undefined || key.kind !== 'missing';
  if (!isWanted) return { settings: null, problems: [] };
  const problems: string[] = [];
  if (appId === undefined) problems.push('APP_ID is missing: set the number of the GitHub App');
  if (key.kind === 'missing') {
    problems.push('PRIVATE_KEY is missing: set the PEM of the GitHub App, or PRIVATE_KEY_PATH');
  }
  if (key.kind === 'broken') problems.push(key.problem);
  if (secret === undefined) {
    problems.push(
      "WEBHOOK_SECRET is missing: set the secret of the GitHub App's webhook (or SKILLGATE_GITHUB_WEBHOOK_SECRET)",
    );
  }
  if (secret === 'development' || previous === 'development') {
    problems.push(
      'WEBHOOK_SECRET is the well-known word "development": set a random secret here and in the GitHub App',
    );
  }
  if (problems.length > 0 || secret === undefined || key.kind !== 'key') {
    return { settings: null, problems };
  }
  return {
    settings: {
      appId: Number(appId),
      privateKey: key.pem,
      webhookSecrets: previous === undefined ? [secret] : [secret, previous],
      baseUrl: findBaseUrl(given),
    },
    problems,
  };
}

function findBaseUrl(given: Readonly<Record<string, string | undefined>>): string | null {
  const explicit = given['SKILLGATE_GITHUB_BASE_URL'];
  if (explicit !== undefined) return explicit.replace(/\/+$/, '');
  const host = given['GHE_HOST'];
  if (host === undefined) return null;
  return `${given['GHE_PROTOCOL'] ?? 'https'}://${host}/api/v3`;
}
