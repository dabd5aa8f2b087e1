#!/usr/bin/env bash
set -euo pipefail
file="$(jq -r '.tool_input.file_path // empty')"
[[ -f "$file" ]] || exit 0
case "$file" in
  *.ts | *.tsx | *.js | *.json | *.md) pnpm exec prettier --write --log-level warn "$file" ;;
  *.py) uvx ruff format --quiet "$file" ;;
  *.go) gofmt -w "$file" ;;
esac
