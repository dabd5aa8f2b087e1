#!/usr/bin/env bash
set -euo pipefail
source "$HOME/.config/restic/env"

restic backup \
  "$HOME/Documents" "$HOME/Pictures" "$HOME/code" "$HOME/.config" "$HOME/.ssh" "$HOME/.gnupg" \
  --exclude-caches --exclude node_modules --exclude target --exclude '*.qcow2' \
  --tag nightly

restic forget --tag nightly --keep-daily 7 --keep-weekly 5 --keep-monthly 12 --prune

# Dead man's switch: the check id is the user's own, from healthchecks.io.
if [[ -n "${HEALTHCHECK_ID:-}" ]]; then
  curl -fsS -m 10 --retry 3 "https://hc-ping.com/${HEALTHCHECK_ID}" >/dev/null
fi
