#!/usr/bin/env bash
set -euo pipefail

app="${1:?usage: wait-healthy.sh <app>}"
url="https://${app}.fly.dev/healthz"

for attempt in $(seq 1 30); do
  code="$(curl -s -o /dev/null -w '%{http_code}' "$url" || true)"
  if [[ "$code" == "200" ]]; then
    echo "healthy after ${attempt} tries"
    exit 0
  fi
  sleep 2
done

echo "not healthy: last status $code" >&2
fly status --app "$app"
exit 1
