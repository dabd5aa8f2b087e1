import type { ZodType } from 'zod';
import type { ApiError } from '../contract/api-error.ts';
import type { ErrorCode } from '../contract/error-code.ts';
import type { Caller } from '../contract/caller.ts';
import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { Deps } from '../use-cases/deps.ts';
import type { Access } from './access.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Which contract a route belongs to: it decides envelope, order of checks, and mounts (`/v1` and `/api/v1` for `scan`). */
export type RouteFamily = 'scan' | 'public';

/** What a handler answers with. In the Scan API a `json` answer without `rate_limit` gets the caller's window added. */
export type RouteAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
} & (
  | { readonly json: object }
  | { readonly text: string; readonly type: string }
  | { readonly bytes: Uint8Array; readonly type: string }
  | { readonly empty: true }
);

/** What every handler gets beside its parsed input. */
export type RequestFacts = {
  readonly requestId: string;
  /** Client address; for limits only. */
  readonly address: string;
  /** Lower-case header names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Path as requested, without query; never log it. */
  readonly path: string;
  /** The window the request was counted in; null on open routes. */
  readonly rateLimit: RateLimit | null;
  /** Only the headers of the answer will leave. */
  readonly isHead?: boolean;
};

/** The request as the router hands it to a route: nothing in it has met a schema yet. */
export type RawRequest = RequestFacts & {
  readonly caller: Caller | null;
  /** All routes of the server, for the route that describes them. */
  readonly routes: readonly Route[];
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
};

export type RouteContext<Params, Query, Body, Admitted> = RequestFacts & {
  readonly principal: Admitted;
  /** All routes of the server, for the route that describes them. */
  readonly routes: readonly Route[];
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The body before its schema, for those who must look at what the schema drops. */
  readonly rawBody: unknown;
};

/** How the body of a route is read. */
export type RouteBody<Schema extends ZodType> = {
  readonly schema: Schema;
  /** Limit of the JSON body, in decompressed bytes. */
  readonly maxBytes: number;
  /** Limit without a well-formed credential, where the route answers such callers too. */
  readonly anonymousMaxBytes?: number;
  /** The name of the limit, for the message of a 413. */
  readonly limitName?: string;
  /** Keys such as `__proto__` stay (on null-prototype objects), for a route that refuses and names them itself. */
  readonly keepsUnsafeKeys?: true;
  /** The handler gets the bytes as they came, whatever their type, to check a signature over them. */
  readonly isRaw?: true;
  /** Scan API: form-encoded or untyped bodies are read as JSON when they are a JSON object. */
  readonly isTolerant?: true;
  /** Accepts multipart/form-data with at most one file part named `file`. */
  readonly multipart?: {
    readonly maxFileBytes: number;
    /** Turns the text parts into the shape of the JSON body; the file is added as `file`. */
    readonly toBody: (fields: Readonly<Record<string, string>>) => Record<string, unknown>;
  };
  /** Size checks on single fields, which come before the schema. Throws ApiError. */
  readonly check?: (body: Readonly<Record<string, unknown>>) => void;
};

export type RouteResponse = {
  readonly description: string;
  /** Schema of the JSON answer. */
  readonly schema?: ZodType;
  /** Media types beside or instead of JSON. */
  readonly types?: readonly string[];
};

export type RouteDefinition<
  Params extends ZodType,
  Query extends ZodType,
  Body extends ZodType,
  Admitted extends Caller | Principal | null,
> = {
  readonly method: Method;
  /** `scan` routes without mount (`/scan/{scan_id}`), others whole (`/v1/credits`). */
  readonly path: `/${string}`;
  readonly family: RouteFamily;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access<Admitted>;
  readonly params: Params;
  readonly query: Query;
  readonly body?: RouteBody<Body>;
  readonly responses: Readonly<Record<number, RouteResponse>>;
  /** Errors beyond those every route can answer with (see `openapi`). */
  readonly errors: readonly ErrorCode[];
  /** Public read: any origin may read the answer, without credentials. */
  readonly isCrossOrigin?: true;
  /** Another form for errors, such as a page for people; null: the envelope. */
  readonly renderError?: (error: ApiError, facts: RequestFacts) => RouteAnswer | null;
  readonly handle: (
    deps: Deps,
    context: RouteContext<Params['_output'], Query['_output'], Body['_output'], Admitted>,
  ) => Promise<RouteAnswer>;
};

/** A route as the list, the router and the OpenAPI document see it. */
export type Route = Omit<
  RouteDefinition<ZodType, ZodType, ZodType, Caller | Principal | null>,
  'handle' | 'access'
> & {
  readonly access: Omit<Access<unknown>, 'admit'>;
  /** Parses params, query and body with the route's schemas and calls its handler. */
  readonly run: (deps: Deps, request: RawRequest) => Promise<RouteAnswer>;
};
