#!/usr/bin/env bash
# add-job.sh "<schedule>" <script> <name>: adds or replaces one line in the user's crontab and shows the difference.
set -euo pipefail
schedule="${1:?schedule}" script="$(readlink -f "${2:?script}")" name="${3:?name}"
[[ -x "$script" ]] || { echo "$script is not executable" >&2; exit 1; }
[[ "$script" == "$HOME"/* ]] || { echo "only scripts in your home folder" >&2; exit 1; }
before="$(mktemp)" after="$(mktemp)"
trap 'rm -f "$before" "$after"' EXIT
crontab -l > "$before" 2>/dev/null || true
mkdir -p "$HOME/log"
{
  grep -v " # ${name}\$" "$before" || true
  echo "$schedule /usr/bin/flock -n /tmp/${name}.lock $script >> $HOME/log/${name}.log 2>&1 # ${name}"
} > "$after"
diff -u "$before" "$after" || true
read -r -p "Install? [y/N] " answer
[[ "$answer" == y ]] && crontab "$after" && echo installed
