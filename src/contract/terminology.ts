/**
 * Terminology: the nouns of the product, used without synonyms everywhere.
 *
 * - **source file**: a path with its bytes (or a link), as it was handed to us.
 * - **artefact**: what is scanned and scored as one: a skill folder, a config, a rules file, a prompt.
 * - **kind**: the scan type of an artefact (`skill`, `mcp_server`, `config`, `system_prompt`, `agent_config`).
 * - **format**: the language of one file (`markdown`, `shell`, `python`, `json` …).
 * - **view**: a readable form of a file's text (raw, normalised, decoded) with a map back to raw offsets.
 * - **block**: a piece of Markdown (sentence, fence, comment, table cell …) with a context label.
 * - **fact**: one neutral operation found in prose or code (reads a secret, sends to a host …).
 * - **behaviour**: the graph of facts over all files of an artefact.
 * - **rule**: one detection idea with its examples; layer 1 reads text, layer 2 reads behaviour.
 * - **evidence**: the place (and for flows: the places) where a rule holds.
 * - **finding**: evidence with severity, category, fingerprint and remediation, as callers see it.
 * - **opaque**: content that could not be read by design; it can never be `safe`.
 * - **suppression**: a named, reasoned, expiring exception to a finding.
 * - **baseline**: the fingerprints known at the base, against which findings are new or existing.
 * - **gate**: the decision pass or fail of a check, CLI or Action run.
 * - **organization**: the tenant; owns keys, reports, scans and credits.
 * - **principal**: who is calling for one organization: a key with its scopes, or a login with its member's role.
 * - **login**: a person signed in by a command-line token or a dashboard **session**; **caller**: key or login.
 * - **ledger**: the double-entry record of credits; **reservation**: credits held until settled or released.
 * - **delivery**: one webhook event received from GitHub; **job**: work taken from it by a worker.
 */
export type Terminology = never;
