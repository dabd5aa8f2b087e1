#!/usr/bin/env bash
set -euo pipefail
cd /srv/stack
./backup.sh
docker compose images --format json > last-good.txt
docker compose pull --quiet
docker compose up -d --remove-orphans
for _ in $(seq 60); do
  docker compose ps --format json | jq -se 'all(.[]; .State == "running")' >/dev/null && break
  sleep 2
done
docker image prune -f
docker compose ps
