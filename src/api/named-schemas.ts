import type { ZodType } from 'zod';
import { ApiKeyView } from '../contract/api-key-view.ts';
import { Balance } from '../contract/balance.ts';
import { Credits } from '../contract/credits.ts';
import { Finding } from '../contract/finding.ts';
import { IssuedApiKey } from '../contract/issued-api-key.ts';
import { MemberView } from '../contract/member-view.ts';
import { OrganizationView } from '../contract/organization-view.ts';
import { PublicErrorBody } from '../contract/public-error-body.ts';
import { RateLimit } from '../contract/rate-limit.ts';
import { Report } from '../contract/report.ts';
import { ReportPublished } from '../contract/report-published.ts';
import { ScanErrorBody } from '../contract/scan-error-body.ts';
import { ScanResponse } from '../contract/scan-response.ts';
import { RuleView } from '../render/rule-view.ts';
import { Whoami } from '../contract/whoami.ts';

/** Schemas that the OpenAPI document names; all others stand where they are used. */
export const namedSchemas: Readonly<Record<string, ZodType>> = {
  ApiKey: ApiKeyView,
  Balance,
  Credits,
  Finding,
  IssuedApiKey,
  Member: MemberView,
  Organization: OrganizationView,
  PublicError: PublicErrorBody,
  RateLimit,
  Report,
  ReportPublished,
  Rule: RuleView,
  ScanError: ScanErrorBody,
  ScanResponse,
  Whoami,
};
