#!/bin/sh
# Shows the notification on this desktop. Text comes in as JSON on stdin.
message="$(jq -r '.message // "waiting for you"' | tr -d '\n' | cut -c1-200)"
case "$(uname)" in
  Darwin) osascript -e 'on run argv' -e 'display notification (item 1 of argv) with title "Agent"' -e 'end run' "$message" ;;
  Linux) command -v notify-send >/dev/null && notify-send "Agent" "$message" ;;
esac
exit 0
