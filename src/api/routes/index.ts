import type { Route } from '../route.ts';
import { changeOrganization } from './admin/change-organization.ts';
import { createOrganization } from './admin/create-organization.ts';
import { grantCredits } from './admin/grant-credits.ts';
import { listAdminLog } from './admin/list-admin-log.ts';
import { listAllOrganizations } from './admin/list-all-organizations.ts';
import { refundRun } from './admin/refund-run.ts';
import { cancelRun } from './agent-runs/cancel-run.ts';
import { changeOrgRun } from './agent-runs/change-org-run.ts';
import { changeRun } from './agent-runs/change-run.ts';
import { createRun } from './agent-runs/create-run.ts';
import { getRunReport } from './agent-runs/get-run-report.ts';
import { getRun } from './agent-runs/get-run.ts';
import { listActiveRuns } from './agent-runs/list-active-runs.ts';
import { listRuns } from './agent-runs/list-runs.ts';
import { noteOrgProgress } from './agent-runs/note-org-progress.ts';
import { noteProgress } from './agent-runs/note-progress.ts';
import { registerOrgRun } from './agent-runs/register-org-run.ts';
import { registerRun } from './agent-runs/register-run.ts';
import { createApiKey } from './api-keys/create-api-key.ts';
import { listApiKeys } from './api-keys/list-api-keys.ts';
import { revokeApiKey } from './api-keys/revoke-api-key.ts';
import { approveAuthSession } from './auth/approve-auth-session.ts';
import { exchangeIdentity } from './auth/exchange-identity.ts';
import { finishSignIn } from './auth/finish-sign-in.ts';
import { getWhoami } from './auth/get-whoami.ts';
import { logOut } from './auth/log-out.ts';
import { pollAuthSession } from './auth/poll-auth-session.ts';
import { startAuthSession } from './auth/start-auth-session.ts';
import { startSignIn } from './auth/start-sign-in.ts';
import { getBadgeShields } from './badges/get-badge-shields.ts';
import { getBadge } from './badges/get-badge.ts';
import { estimateCredits } from './credits/estimate-credits.ts';
import { getCreditsPage } from './credits/get-credits-page.ts';
import { getCredits } from './credits/get-credits.ts';
import { getPlansPage } from './credits/get-plans-page.ts';
import { listCreditTransactions } from './credits/list-credit-transactions.ts';
import { createFix } from './fix/create-fix.ts';
import { getFix } from './fix/get-fix.ts';
import { claimRun } from './internal/claim-run.ts';
import { completeRun } from './internal/complete-run.ts';
import { dispatchRun } from './internal/dispatch-run.ts';
import { failRun } from './internal/fail-run.ts';
import { heartbeatRun } from './internal/heartbeat-run.ts';
import { reapRuns } from './internal/reap-runs.ts';
import { reconcileCredits } from './internal/reconcile-credits.ts';
import { exchangeMcp } from './mcp/exchange-mcp.ts';
import { addMember } from './organizations/add-member.ts';
import { deleteLogo } from './organizations/delete-logo.ts';
import { getLogo } from './organizations/get-logo.ts';
import { getOrganization } from './organizations/get-organization.ts';
import { listOrganizations } from './organizations/list-organizations.ts';
import { removeMember } from './organizations/remove-member.ts';
import { updateMember } from './organizations/update-member.ts';
import { updateOrganization } from './organizations/update-organization.ts';
import { uploadLogo } from './organizations/upload-logo.ts';
import { createReport } from './reports/create-report.ts';
import { deleteReport } from './reports/delete-report.ts';
import { getReportPage } from './reports/get-report-page.ts';
import { getReportStylesheet } from './reports/get-report-stylesheet.ts';
import { getReport } from './reports/get-report.ts';
import { listReports } from './reports/list-reports.ts';
import { updateReport } from './reports/update-report.ts';
import { getRulePage } from './rules/get-rule-page.ts';
import { getRulesJson } from './rules/get-rules-json.ts';
import { getRulesPage } from './rules/get-rules-page.ts';
import { createScan } from './scan/create-scan.ts';
import { deleteScan } from './scan/delete-scan.ts';
import { getScanReport } from './scan/get-scan-report.ts';
import { getScan } from './scan/get-scan.ts';
import { getStoredScan } from './scan/get-stored-scan.ts';
import { listScanFindings } from './scan/list-scan-findings.ts';
import { listScans } from './scan/list-scans.ts';
import { getConfigSchema } from './schema/get-config-schema.ts';
import { approveDevice } from './sign-in/approve-device.ts';
import { getDevicePage } from './sign-in/get-device-page.ts';
import { getLoginPage } from './sign-in/get-login-page.ts';
import { getDocsAsset } from './system/get-docs-asset.ts';
import { getDocs } from './system/get-docs.ts';
import { getHealth } from './system/get-health.ts';
import { getMetrics } from './system/get-metrics.ts';
import { getOpenapi } from './system/get-openapi.ts';
import { getReadiness } from './system/get-readiness.ts';
import { getStart } from './system/get-start.ts';
import { changeWebhook } from './webhooks/change-webhook.ts';
import { createWebhook } from './webhooks/create-webhook.ts';
import { deleteWebhook } from './webhooks/delete-webhook.ts';
import { getWebhook } from './webhooks/get-webhook.ts';
import { listWebhookDeliveries } from './webhooks/list-webhook-deliveries.ts';
import { listWebhooks } from './webhooks/list-webhooks.ts';
import { receiveStripeEvent } from './webhooks/receive-stripe-event.ts';
import { redeliverWebhook } from './webhooks/redeliver-webhook.ts';
import { rotateWebhookSecret } from './webhooks/rotate-webhook-secret.ts';
import { testWebhook } from './webhooks/test-webhook.ts';
import { changeBadge } from './websites/change-badge.ts';
import { compareRuns } from './websites/compare-runs.ts';
import { getWebsite } from './websites/get-website.ts';
import { listWebsites } from './websites/list-websites.ts';

/** Every route of the server; a test holds the list equal to the folder. */
export const routes: readonly Route[] = [
  addMember,
  approveAuthSession,
  approveDevice,
  cancelRun,
  changeBadge,
  changeOrgRun,
  changeOrganization,
  changeRun,
  changeWebhook,
  claimRun,
  compareRuns,
  completeRun,
  createApiKey,
  createFix,
  createOrganization,
  createReport,
  createRun,
  createScan,
  createWebhook,
  deleteLogo,
  deleteReport,
  deleteScan,
  deleteWebhook,
  dispatchRun,
  estimateCredits,
  exchangeIdentity,
  exchangeMcp,
  failRun,
  finishSignIn,
  getBadge,
  getBadgeShields,
  getConfigSchema,
  getCredits,
  getCreditsPage,
  getDevicePage,
  getDocs,
  getDocsAsset,
  getFix,
  getHealth,
  getLoginPage,
  getLogo,
  getMetrics,
  getOpenapi,
  getOrganization,
  getPlansPage,
  getReadiness,
  getReport,
  getReportPage,
  getReportStylesheet,
  getRulePage,
  getRulesJson,
  getRulesPage,
  getRun,
  getRunReport,
  getScan,
  getScanReport,
  getStart,
  getStoredScan,
  getWebhook,
  getWebsite,
  getWhoami,
  grantCredits,
  heartbeatRun,
  listActiveRuns,
  listAdminLog,
  listAllOrganizations,
  listApiKeys,
  listCreditTransactions,
  listOrganizations,
  listReports,
  listRuns,
  listScanFindings,
  listScans,
  listWebhookDeliveries,
  listWebhooks,
  listWebsites,
  logOut,
  noteOrgProgress,
  noteProgress,
  pollAuthSession,
  reapRuns,
  receiveStripeEvent,
  reconcileCredits,
  redeliverWebhook,
  refundRun,
  registerOrgRun,
  registerRun,
  removeMember,
  revokeApiKey,
  rotateWebhookSecret,
  startAuthSession,
  startSignIn,
  testWebhook,
  updateMember,
  updateOrganization,
  updateReport,
  uploadLogo,
];
