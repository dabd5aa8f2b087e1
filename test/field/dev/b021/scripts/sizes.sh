#!/bin/sh
# Lists the largest rebuildable folders below a root.
root="${1:-.}"
find "$root" -type d \( -name node_modules -o -name target -o -name .next -o -name .venv -o -name build \) -prune -print0 |
  xargs -0 du -sh 2>/dev/null | sort -rh | head -25
