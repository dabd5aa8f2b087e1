#!/usr/bin/env bash
set -euo pipefail
root=$(realpath "${1:?give a folder}")
case "$root" in
  / | "$HOME") echo "refusing to work on $root" >&2; exit 1 ;;
esac
mapfile -d '' found < <(find "$root" -type d \( -name node_modules -o -name target -o -name .venv \) -prune -mtime +60 -print0)
for dir in "${found[@]}"; do
  du -sh "$dir"
  read -r -p "delete? [y/N] " answer </dev/tty
  if [ "$answer" = y ]; then rm -rf -- "$dir"; fi
done
