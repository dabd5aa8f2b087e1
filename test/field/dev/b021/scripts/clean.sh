#!/usr/bin/env bash
set -euo pipefail

project="$(cd "${1:?project folder}" && pwd)"
if [[ "$project" == "/" || "$project" == "$HOME" ]]; then
  echo "refusing to clean $project" >&2
  exit 1
fi
cd "$project"
git rev-parse --is-inside-work-tree >/dev/null || { echo "not a git project" >&2; exit 1; }

candidates=(node_modules .next .turbo out target .venv .pytest_cache .mypy_cache .gradle build coverage)
found=()
for name in "${candidates[@]}"; do
  # Only what git ignores is rebuildable for sure.
  if [[ -d "$name" ]] && git check-ignore -q "$name"; then found+=("$name"); fi
done
[[ ${#found[@]} -gt 0 ]] || { echo "nothing to clean"; exit 0; }
du -sh "${found[@]}"
read -r -p "Remove these from $project? [y/N] " answer
[[ "$answer" == [yY] ]] || exit 0
rm -rf -- "${found[@]}"
find . -name __pycache__ -type d -prune -exec rm -rf {} +
echo "done"
