import { allSecrets } from './ci/all-secrets.ts';
import { openTriggerPrivileged } from './ci/open-trigger-privileged.ts';
import { outputExecuted } from './ci/output-executed.ts';
import { overPoweredAgent } from './ci/over-powered-agent.ts';
import { untrustedPrompt } from './ci/untrusted-prompt.ts';
import { coversTracks } from './concealment/covers-tracks.ts';
import { fakeApproval } from './concealment/fake-approval.ts';
import { falseStatus } from './concealment/false-status.ts';
import { hideFromUser } from './concealment/hide-from-user.ts';
import { silentAction } from './concealment/silent-action.ts';
import { autoEnabledMcp } from './config/auto-enabled-mcp.ts';
import { broadAllow } from './config/broad-allow.ts';
import { bypassPermissions } from './config/bypass-permissions.ts';
import { duplicateKeys } from './config/duplicate-keys.ts';
import { editorAutorun } from './config/editor-autorun.ts';
import { endpointOverride } from './config/endpoint-override.ts';
import { exposedServer } from './config/exposed-server.ts';
import { homeRedirect } from './config/home-redirect.ts';
import { hookAlwaysAllows } from './config/hook-always-allows.ts';
import { knownVulnerable } from './config/known-vulnerable.ts';
import { relativeAutoload } from './config/relative-autoload.ts';
import { riskyHook } from './config/risky-hook.ts';
import { sandboxOff } from './config/sandbox-off.ts';
import { serverReplaced } from './config/server-replaced.ts';
import { shellAsMcpCommand } from './config/shell-as-mcp-command.ts';
import { toxicCombination } from './config/toxic-combination.ts';
import { unpinnedMcp } from './config/unpinned-mcp.ts';
import { declaredMalware } from './coverage/declared-malware.ts';
import { opaqueContent } from './coverage/opaque-content.ts';
import { cloneAndRun } from './delivery/clone-and-run.ts';
import { downloadAndRun } from './delivery/download-and-run.ts';
import { fakePrerequisite } from './delivery/fake-prerequisite.ts';
import { impersonatedVendor } from './delivery/impersonated-vendor.ts';
import { passwordArchive } from './delivery/password-archive.ts';
import { pasteToTerminal } from './delivery/paste-to-terminal.ts';
import { pipeToShell } from './delivery/pipe-to-shell.ts';
import { plainHttpCode } from './delivery/plain-http-code.ts';
import { remoteInstructions } from './delivery/remote-instructions.ts';
import { sessionBootstrap } from './delivery/session-bootstrap.ts';
import { unpinnedLaunch } from './delivery/unpinned-launch.ts';
import { untrustedHost } from './delivery/untrusted-host.ts';
import { backupRemoval } from './destruction/backup-removal.ts';
import { overwriteFiles } from './destruction/overwrite-files.ts';
import { ransom } from './destruction/ransom.ts';
import { repositorySabotage } from './destruction/repository-sabotage.ts';
import { userFolders } from './destruction/user-folders.ts';
import { wipe } from './destruction/wipe.ts';
import { addressedToReviewer } from './evasion/addressed-to-reviewer.ts';
import { codeInValue } from './execution/code-in-value.ts';
import { deferredExecution } from './execution/deferred-execution.ts';
import { detachedDrop } from './execution/detached-drop.ts';
import { libraryInjection } from './execution/library-injection.ts';
import { otherLanguageSink } from './execution/other-language-sink.ts';
import { polledCommands } from './execution/polled-commands.ts';
import { privilegeEscalation } from './execution/privilege-escalation.ts';
import { reverseShell } from './execution/reverse-shell.ts';
import { securityToolTampering } from './execution/security-tool-tampering.ts';
import { unaskedPayment } from './execution/unasked-payment.ts';
import { untrustedInput } from './execution/untrusted-input.ts';
import { untrustedPath } from './execution/untrusted-path.ts';
import { webShell } from './execution/web-shell.ts';
import { agentHistory } from './exfiltration/agent-history.ts';
import { chatWebhook } from './exfiltration/chat-webhook.ts';
import { conversationLeak } from './exfiltration/conversation-leak.ts';
import { credentialFileRead } from './exfiltration/credential-file-read.ts';
import { credentialSender } from './exfiltration/credential-sender.ts';
import { dataLink } from './exfiltration/data-link.ts';
import { dnsChannel } from './exfiltration/dns-channel.ts';
import { environmentCapture } from './exfiltration/environment-capture.ts';
import { hiddenRecipient } from './exfiltration/hidden-recipient.ts';
import { homeSweep } from './exfiltration/home-sweep.ts';
import { hostileAddress } from './exfiltration/hostile-address.ts';
import { instructedTransfer } from './exfiltration/instructed-transfer.ts';
import { metadataEndpoint } from './exfiltration/metadata-endpoint.ts';
import { publicBucket } from './exfiltration/public-bucket.ts';
import { publicPaste } from './exfiltration/public-paste.ts';
import { repositoryChannel } from './exfiltration/repository-channel.ts';
import { secretInChat } from './exfiltration/secret-in-chat.ts';
import { secretInCommand } from './exfiltration/secret-in-command.ts';
import { serverKeyHarvest } from './exfiltration/server-key-harvest.ts';
import { standingReport } from './exfiltration/standing-report.ts';
import { walletSeed } from './exfiltration/wallet-seed.ts';
import { argumentToArchive } from './flow/argument-to-archive.ts';
import { argumentToDocumentQuery } from './flow/argument-to-document-query.ts';
import { argumentToEnvironment } from './flow/argument-to-environment.ts';
import { argumentToModule } from './flow/argument-to-module.ts';
import { argumentToObjects } from './flow/argument-to-objects.ts';
import { argumentToPath } from './flow/argument-to-path.ts';
import { argumentToPattern } from './flow/argument-to-pattern.ts';
import { argumentToQuery } from './flow/argument-to-query.ts';
import { argumentToShell } from './flow/argument-to-shell.ts';
import { argumentToSize } from './flow/argument-to-size.ts';
import { argumentToTemplate } from './flow/argument-to-template.ts';
import { argumentToUrl } from './flow/argument-to-url.ts';
import { argumentToXml } from './flow/argument-to-xml.ts';
import { decodedToCode } from './flow/decoded-to-code.ts';
import { fetchedToCode } from './flow/fetched-to-code.ts';
import { keyToStranger } from './flow/key-to-stranger.ts';
import { listedSecretToNetwork } from './flow/listed-secret-to-network.ts';
import { privateToNetwork } from './flow/private-to-network.ts';
import { secretToFile } from './flow/secret-to-file.ts';
import { secretToLog } from './flow/secret-to-log.ts';
import { secretToNetwork } from './flow/secret-to-network.ts';
import { secretToResult } from './flow/secret-to-result.ts';
import { settingsToNetwork } from './flow/settings-to-network.ts';
import { shellArchiveToNetwork } from './flow/shell-archive-to-network.ts';
import { shellDecodedToShell } from './flow/shell-decoded-to-shell.ts';
import { shellFetchedToShell } from './flow/shell-fetched-to-shell.ts';
import { shellFetchedToStartup } from './flow/shell-fetched-to-startup.ts';
import { shellRecordsToNetwork } from './flow/shell-records-to-network.ts';
import { shellSecretToRepository } from './flow/shell-secret-to-repository.ts';
import { bidiControls } from './hidden/bidi-controls.ts';
import { frontMatterSplit } from './hidden/front-matter-split.ts';
import { hiddenMarkdownInstruction } from './hidden/hidden-markdown-instruction.ts';
import { homoglyph } from './hidden/homoglyph.ts';
import { lookAlikePath } from './hidden/look-alike-path.ts';
import { oddCarrier } from './hidden/odd-carrier.ts';
import { offScreenText } from './hidden/off-screen-text.ts';
import { terminalEscape } from './hidden/terminal-escape.ts';
import { unicodeTags } from './hidden/unicode-tags.ts';
import { variationSelectorPayload } from './hidden/variation-selector-payload.ts';
import { zeroWidthSplit } from './hidden/zero-width-split.ts';
import { shadowing } from './mcp/shadowing.ts';
import { smugglingParameter } from './mcp/smuggling-parameter.ts';
import { toolOrder } from './mcp/tool-order.ts';
import { decodeThenExecute } from './obfuscation/decode-then-execute.ts';
import { decodedScript } from './obfuscation/decoded-script.ts';
import { dynamicImport } from './obfuscation/dynamic-import.ts';
import { encodedInstruction } from './obfuscation/encoded-instruction.ts';
import { selfExtracting } from './obfuscation/self-extracting.ts';
import { cancelInstructions } from './override/cancel-instructions.ts';
import { fakeTurn } from './override/fake-turn.ts';
import { insecureCodingOrder } from './override/insecure-coding-order.ts';
import { noLimitPersona } from './override/no-limit-persona.ts';
import { obeyContent } from './override/obey-content.ts';
import { prioritySeizure } from './override/priority-seizure.ts';
import { selfReplication } from './override/self-replication.ts';
import { skipSafety } from './override/skip-safety.ts';
import { accessKey } from './persistence/access-key.ts';
import { agentHook } from './persistence/agent-hook.ts';
import { agentMemory } from './persistence/agent-memory.ts';
import { configOrder } from './persistence/config-order.ts';
import { gitHookHijack } from './persistence/git-hook-hijack.ts';
import { osStartup } from './persistence/os-startup.ts';
import { passwordWrapper } from './persistence/password-wrapper.ts';
import { plantedConfig } from './persistence/planted-config.ts';
import { secrecyOnly } from './prompt/secrecy-only.ts';
import { userSlot } from './prompt/user-slot.ts';
import { askedSecret } from './prose/asked-secret.ts';
import { backDoor } from './prose/back-door.ts';
import { borrowedAuthorityAction } from './prose/borrowed-authority-action.ts';
import { conditionalPayload } from './prose/conditional-payload.ts';
import { contextLeak } from './prose/context-leak.ts';
import { covertStep } from './prose/covert-step.ts';
import { destructiveOrder } from './prose/destructive-order.ts';
import { excessiveAccess } from './prose/excessive-access.ts';
import { fetchedInstructions } from './prose/fetched-instructions.ts';
import { foreignCovertStep } from './prose/foreign-covert-step.ts';
import { foreignDestruction } from './prose/foreign-destruction.ts';
import { foreignOverride } from './prose/foreign-override.ts';
import { foreignSafeguard } from './prose/foreign-safeguard.ts';
import { foreignTransfer } from './prose/foreign-transfer.ts';
import { humanLure } from './prose/human-lure.ts';
import { outsideParty } from './prose/outside-party.ts';
import { plantedInstruction } from './prose/planted-instruction.ts';
import { presumedConsent } from './prose/presumed-consent.ts';
import { privateDataToFixedAddress } from './prose/private-data-to-fixed-address.ts';
import { remoteControl } from './prose/remote-control.ts';
import { runawayOrder } from './prose/runaway-order.ts';
import { seizedRank } from './prose/seized-rank.ts';
import { selfRewrite } from './prose/self-rewrite.ts';
import { standingSideTask } from './prose/standing-side-task.ts';
import { tamperedOutput } from './prose/tampered-output.ts';
import { unrequestedInstall } from './prose/unrequested-install.ts';
import { waivedAct } from './prose/waived-act.ts';
import { weakenedSafeguard } from './prose/weakened-safeguard.ts';
import { endlessWork } from './resource/endless-work.ts';
import { minerOrLoop } from './resource/miner-or-loop.ts';
import { agentState } from './secrets/agent-state.ts';
import { configSecret } from './secrets/config-secret.ts';
import { genericSecret } from './secrets/generic-secret.ts';
import { literalLogin } from './secrets/literal-login.ts';
import { providerKey } from './secrets/provider-key.ts';
import { analysisEvasion } from './server/analysis-evasion.ts';
import { annotationLie } from './server/annotation-lie.ts';
import { checkOffArgument } from './server/check-off-argument.ts';
import { constantRecipient } from './server/constant-recipient.ts';
import { dropAndRun } from './server/drop-and-run.ts';
import { dynamicDescription } from './server/dynamic-description.ts';
import { encodingAsEncryption } from './server/encoding-as-encryption.ts';
import { exposed } from './server/exposed.ts';
import { hiddenFile } from './server/hidden-file.ts';
import { logTampering } from './server/log-tampering.ts';
import { ordersInResult } from './server/orders-in-result.ts';
import { plantedOrders } from './server/planted-orders.ts';
import { privateRead } from './server/private-read.ts';
import { privilegeClaim } from './server/privilege-claim.ts';
import { runaway } from './server/runaway.ts';
import { silentCopy } from './server/silent-copy.ts';
import { slippedInEntry } from './server/slipped-in-entry.ts';
import { startUpEntry } from './server/start-up-entry.ts';
import { systemHiding } from './server/system-hiding.ts';
import { systemInventory } from './server/system-inventory.ts';
import { triggeredAct } from './server/triggered-act.ts';
import { uncheckedCertificate } from './server/unchecked-certificate.ts';
import { weakenedSettings } from './server/weakened-settings.ts';
import { installChecksOff } from './supply/install-checks-off.ts';
import { lifecycleScript } from './supply/lifecycle-script.ts';
import { registryOverride } from './supply/registry-override.ts';
import { rugPull } from './supply/rug-pull.ts';
import { trojanisedCopy } from './supply/trojanised-copy.ts';
import { untrustedMarketplace } from './supply/untrusted-marketplace.ts';
import { linkOutOfTree } from './tree/link-out-of-tree.ts';
import { unsafeArchiveEntry } from './tree/unsafe-archive-entry.ts';
import type { Rule } from './rule.ts';

/** Every rule of the catalogue, by id, as written by `node scripts/list-rules.js`; a test holds it against the folder. */
export const rules: readonly Rule[] = [
  allSecrets,
  openTriggerPrivileged,
  outputExecuted,
  overPoweredAgent,
  untrustedPrompt,
  coversTracks,
  fakeApproval,
  falseStatus,
  hideFromUser,
  silentAction,
  autoEnabledMcp,
  broadAllow,
  bypassPermissions,
  duplicateKeys,
  editorAutorun,
  endpointOverride,
  exposedServer,
  homeRedirect,
  hookAlwaysAllows,
  knownVulnerable,
  relativeAutoload,
  riskyHook,
  sandboxOff,
  serverReplaced,
  shellAsMcpCommand,
  toxicCombination,
  unpinnedMcp,
  declaredMalware,
  opaqueContent,
  cloneAndRun,
  downloadAndRun,
  fakePrerequisite,
  impersonatedVendor,
  passwordArchive,
  pasteToTerminal,
  pipeToShell,
  plainHttpCode,
  remoteInstructions,
  sessionBootstrap,
  unpinnedLaunch,
  untrustedHost,
  backupRemoval,
  overwriteFiles,
  ransom,
  repositorySabotage,
  userFolders,
  wipe,
  addressedToReviewer,
  codeInValue,
  deferredExecution,
  detachedDrop,
  libraryInjection,
  otherLanguageSink,
  polledCommands,
  privilegeEscalation,
  reverseShell,
  securityToolTampering,
  unaskedPayment,
  untrustedInput,
  untrustedPath,
  webShell,
  agentHistory,
  chatWebhook,
  conversationLeak,
  credentialFileRead,
  credentialSender,
  dataLink,
  dnsChannel,
  environmentCapture,
  hiddenRecipient,
  homeSweep,
  hostileAddress,
  instructedTransfer,
  metadataEndpoint,
  publicBucket,
  publicPaste,
  repositoryChannel,
  secretInChat,
  secretInCommand,
  serverKeyHarvest,
  standingReport,
  walletSeed,
  argumentToArchive,
  argumentToDocumentQuery,
  argumentToEnvironment,
  argumentToModule,
  argumentToObjects,
  argumentToPath,
  argumentToPattern,
  argumentToQuery,
  argumentToShell,
  argumentToSize,
  argumentToTemplate,
  argumentToUrl,
  argumentToXml,
  decodedToCode,
  fetchedToCode,
  keyToStranger,
  listedSecretToNetwork,
  privateToNetwork,
  secretToFile,
  secretToLog,
  secretToNetwork,
  secretToResult,
  settingsToNetwork,
  shellArchiveToNetwork,
  shellDecodedToShell,
  shellFetchedToShell,
  shellFetchedToStartup,
  shellRecordsToNetwork,
  shellSecretToRepository,
  bidiControls,
  frontMatterSplit,
  hiddenMarkdownInstruction,
  homoglyph,
  lookAlikePath,
  oddCarrier,
  offScreenText,
  terminalEscape,
  unicodeTags,
  variationSelectorPayload,
  zeroWidthSplit,
  shadowing,
  smugglingParameter,
  toolOrder,
  decodeThenExecute,
  decodedScript,
  dynamicImport,
  encodedInstruction,
  selfExtracting,
  cancelInstructions,
  fakeTurn,
  insecureCodingOrder,
  noLimitPersona,
  obeyContent,
  prioritySeizure,
  selfReplication,
  skipSafety,
  accessKey,
  agentHook,
  agentMemory,
  configOrder,
  gitHookHijack,
  osStartup,
  passwordWrapper,
  plantedConfig,
  secrecyOnly,
  userSlot,
  askedSecret,
  backDoor,
  borrowedAuthorityAction,
  conditionalPayload,
  contextLeak,
  covertStep,
  destructiveOrder,
  excessiveAccess,
  fetchedInstructions,
  foreignCovertStep,
  foreignDestruction,
  foreignOverride,
  foreignSafeguard,
  foreignTransfer,
  humanLure,
  outsideParty,
  plantedInstruction,
  presumedConsent,
  privateDataToFixedAddress,
  remoteControl,
  runawayOrder,
  seizedRank,
  selfRewrite,
  standingSideTask,
  tamperedOutput,
  unrequestedInstall,
  waivedAct,
  weakenedSafeguard,
  endlessWork,
  minerOrLoop,
  agentState,
  configSecret,
  genericSecret,
  literalLogin,
  providerKey,
  analysisEvasion,
  annotationLie,
  checkOffArgument,
  constantRecipient,
  dropAndRun,
  dynamicDescription,
  encodingAsEncryption,
  exposed,
  hiddenFile,
  logTampering,
  ordersInResult,
  plantedOrders,
  privateRead,
  privilegeClaim,
  runaway,
  silentCopy,
  slippedInEntry,
  startUpEntry,
  systemHiding,
  systemInventory,
  triggeredAct,
  uncheckedCertificate,
  weakenedSettings,
  installChecksOff,
  lifecycleScript,
  registryOverride,
  rugPull,
  trojanisedCopy,
  untrustedMarketplace,
  linkOutOfTree,
  unsafeArchiveEntry,
];
