#!/usr/bin/env bash
# Finds the test that leaves a file or folder behind: find-polluter.sh .git 'src/**/*.test.ts'
set -euo pipefail
unwanted="${1:?what appears}" pattern="${2:?test glob}"
mapfile -t tests < <(git ls-files -- "$pattern")
for test in "${tests[@]}"; do
  [[ -e "$unwanted" ]] && { echo "$unwanted exists already before $test"; exit 1; }
  npx vitest run "$test" >/dev/null 2>&1 || true
  if [[ -e "$unwanted" ]]; then
    echo "polluter: $test"
    ls -la "$unwanted"
    exit 1
  fi
done
echo "nobody"
