#!/usr/bin/env bash
set -euo pipefail
BUCKET="s3://harbor-pg-backups/nightly"
WORK="$(mktemp -d)"
trap 'rm -rf "$WORK"' EXIT

latest="$(aws s3 ls "$BUCKET/" | sort | tail -1 | awk '{print $4}')"
[[ -n "$latest" ]] || { echo "no backup found in $BUCKET" >&2; exit 2; }

echo "restoring $latest"
start=$(date +%s)
aws s3 cp --only-show-errors "$BUCKET/$latest" "$WORK/dump.pgc"
sha256sum -c <(aws s3 cp "$BUCKET/$latest.sha256" - | sed "s#\$#  $WORK/dump.pgc#")

docker rm -f drill-pg >/dev/null 2>&1 || true
docker run -d --name drill-pg -e POSTGRES_PASSWORD=drill -p 127.0.0.1:55432:5432 postgres:16 >/dev/null
until docker exec drill-pg pg_isready -q; do sleep 1; done

export PGHOST=localhost PGPORT=55432 PGUSER=postgres PGPASSWORD=drill
[[ "$PGHOST" == "localhost" ]] || { echo "refusing to restore into $PGHOST" >&2; exit 3; }
createdb drill
pg_restore --no-owner --jobs=4 --dbname=drill "$WORK/dump.pgc"
took=$(( $(date +%s) - start ))

mkdir -p reports
{
  echo "backup: $latest"
  echo "seconds: $took"
  psql -d drill -Atc "SELECT relname || ' ' || n_live_tup FROM pg_stat_user_tables ORDER BY 1"
} > "reports/$(date +%F).txt"
echo "done in ${took}s"
