#!/usr/bin/env bash
set -euo pipefail

last="$(git describe --tags --abbrev=0 --match 'v[0-9]*')"
range="${last}..HEAD"

next() {
  local log major minor patch
  log="$(git log --format='%s%n%b' "$range")"
  IFS=. read -r major minor patch <<<"${last#v}"
  if grep -Eq '^[a-z]+(\(.+\))?!:|BREAKING CHANGE' <<<"$log"; then echo "$((major + 1)).0.0"
  elif grep -Eq '^feat' <<<"$log"; then echo "${major}.$((minor + 1)).0"
  else echo "${major}.${minor}.$((patch + 1))"; fi
}

notes() {
  for kind in feat fix perf; do
    git log --format='%s (%h)' "$range" | grep -E "^${kind}(\(.+\))?!?:" | sed -E "s/^${kind}(\((.+)\))?!?: */- \2 /" || true
  done
}

case "${1:-}" in
  plan) echo "next: $(next)"; notes ;;
  cut)
    version="$(next)"
    git switch -c "release/${version%.*}" origin/main
    git tag -a "v${version}-rc.0" -m "v${version}-rc.0"
    git push origin "release/${version%.*}" "v${version}-rc.0"
    ;;
  ship)
    version="$(next)"
    read -r -p "Type ${version} to continue: " typed
    [[ "$typed" == "$version" ]] || exit 1
    git tag -s "v${version}" -m "v${version}"
    git push origin "v${version}"
    notes | gh release create "v${version}" --title "v${version}" --notes-file -
    gh pr create --base main --head "release/${version%.*}" --title "Back-merge ${version}" --body "Automatic back-merge."
    ;;
  *) echo "plan | cut | ship" >&2; exit 2 ;;
esac
