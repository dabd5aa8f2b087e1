#!/usr/bin/env bash
set -euo pipefail
# Repository and password file are set by root in /etc/restic.env; the target is the user's own storage box.
set -a; source /etc/restic.env; set +a
docker compose exec -T vaultwarden sqlite3 /data/db.sqlite3 ".backup '/data/db.backup.sqlite3'"
restic backup /srv/stack /var/lib/docker/volumes --exclude '*/cache/*'
restic forget --keep-daily 7 --keep-weekly 4 --prune
