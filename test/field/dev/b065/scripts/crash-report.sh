#!/usr/bin/env bash
set -euo pipefail
package="${1:?usage: crash-report.sh <package>}"
out="crash-$(date +%Y%m%d-%H%M%S)"
mkdir -p "$out"
adb wait-for-device
adb shell getprop ro.product.model > "$out/device.txt"
adb shell getprop ro.build.version.release >> "$out/device.txt"
adb shell dumpsys package "$package" | grep -E 'versionName|versionCode|firstInstallTime' > "$out/package.txt"
adb logcat -b crash -d > "$out/crash.txt"
pid="$(adb shell pidof -s "$package" || true)"
[[ -n "$pid" ]] && adb logcat --pid="$pid" -d -t 2000 > "$out/app.txt"
adb shell dumpsys meminfo "$package" > "$out/memory.txt"
# Mail addresses and tokens have no place in a bug report.
sed -i.bak -E 's/[[:alnum:]._%+-]+@[[:alnum:].-]+/<mail>/g; s/(Bearer |token=)[[:alnum:]._-]+/\1<redacted>/g' "$out"/*.txt
rm -f "$out"/*.bak
zip -qr "$out.zip" "$out"
echo "$out.zip stays here; attach it to the ticket yourself"
