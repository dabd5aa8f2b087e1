#!/usr/bin/env bash
set -euo pipefail
text="$1: $2 after $(( $3 / 60 )) min"
if [ -n "${NTFY_TOPIC:-}" ]; then
  curl -fsS -d "$text" "https://ntfy.sh/${NTFY_TOPIC}" >/dev/null
elif [ -n "${SLACK_WEBHOOK_URL:-}" ]; then
  curl -fsS -H 'Content-Type: application/json' -d "$(jq -n --arg t "$text" '{text:$t}')" "$SLACK_WEBHOOK_URL" >/dev/null
else
  echo "$text"
fi
