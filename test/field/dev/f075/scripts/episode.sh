#!/usr/bin/env bash
set -e
here=$(cd "$(dirname "$0")" && pwd)
. "$here/lib/levels.sh"

in=$1
ffmpeg -loglevel error -y -i "$in" -af "$(chain)" "${in%.wav}-master.wav"
ffmpeg -loglevel error -y -i "${in%.wav}-master.wav" -codec:a libmp3lame -qscale:a 2 "${in%.wav}.mp3"
done_with "$in"
