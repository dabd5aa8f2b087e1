import type { Tool } from './tool.ts';
import { fix } from './tools/fix.ts';
import { getAuditStatus } from './tools/get-audit-status.ts';
import { getCreditBalance } from './tools/get-credit-balance.ts';
import { getReport } from './tools/get-report.ts';
import { getRule } from './tools/get-rule.ts';
import { listAudits } from './tools/list-audits.ts';
import { listCreditTransactions } from './tools/list-credit-transactions.ts';
import { listRules } from './tools/list-rules.ts';
import { runAudit } from './tools/run-audit.ts';
import { scanSkill } from './tools/scan-skill.ts';
import { scanText } from './tools/scan-text.ts';
import { whoami } from './tools/whoami.ts';

/** Every tool of `/mcp`; a test holds the list equal to the folder. */
export const tools: readonly Tool[] = [
  fix,
  getAuditStatus,
  getCreditBalance,
  getReport,
  getRule,
  listAudits,
  listCreditTransactions,
  listRules,
  runAudit,
  scanSkill,
  scanText,
  whoami,
];
