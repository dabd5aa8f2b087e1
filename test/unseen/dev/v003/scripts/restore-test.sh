#!/usr/bin/env bash
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
restic restore latest --target "$scratch" --include "$HOME/.profile"
cmp "$HOME/.profile" "$scratch$HOME/.profile" && echo "restore works"
