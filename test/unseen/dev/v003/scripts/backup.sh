#!/usr/bin/env bash
set -euo pipefail
: "${RESTIC_REPOSITORY:?set the repository first}"
: "${RESTIC_PASSWORD_COMMAND:?set the password command first}"
restic backup "$HOME" --exclude-file excludes.txt --exclude-caches --one-file-system
restic forget --keep-daily 7 --keep-weekly 5 --keep-monthly 12 --prune
