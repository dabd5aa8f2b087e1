#!/usr/bin/env bash
set -euo pipefail
: "${HA_URL:?}" "${HA_TOKEN:?}"
api() { curl -fsS -m 10 -H "Authorization: Bearer $HA_TOKEN" -H 'content-type: application/json' "$@"; }

case "${1:-}" in
  states) api "$HA_URL/api/states" | jq -r --arg d "${2:-light}." '.[] | select(.entity_id | startswith($d)) | "\(.entity_id)\t\(.state)"' ;;
  call)
    service="${2:?domain.service}"
    case "$service" in
      lock.* | alarm_control_panel.* | cover.open_garage*)
        read -r -p "Really $service? [y/N] " answer </dev/tty
        [[ "$answer" == y ]] || exit 1
        ;;
    esac
    api -X POST "$HA_URL/api/services/${service/./\/}" -d "${3:-{\}}" >/dev/null && echo ok
    ;;
  *) echo "states <domain> | call <domain.service> <json>" >&2; exit 2 ;;
esac
