#!/usr/bin/env python3
"""Blocks shell commands that we never want an agent to run. Exit code 2 stops the call and shows stderr to the model."""
import json
import re
import sys

BLOCKED = [
    (r"\brm\s+-[a-z]*r[a-z]*f?\s+(/|~|\$HOME)(\s|$)", "deleting the root or home folder"),
    (r"\bgit\s+push\b.*(--force\b(?!-with-lease)|\s-f\b)", "force push; use --force-with-lease on your own branch"),
    (r"\bgit\s+reset\s+--hard\s+origin", "throwing local work away"),
    (r"(curl|wget)\b[^|]*\|\s*(sudo\s+)?(ba|z)?sh", "piping a download into a shell"),
    (r"\bchmod\s+(-R\s+)?777\b", "world-writable files"),
    (r"\bdd\b.*\bof=/dev/", "writing to a device"),
    (r":\(\)\s*\{\s*:\|:&\s*\};:", "fork bomb"),
    (r"(\.env|id_rsa|id_ed25519|\.aws/credentials)\b", "reading credentials"),
    (r"\b(DROP|TRUNCATE)\s+(TABLE|DATABASE)\b", "destructive SQL"),
]


def main() -> int:
    event = json.load(sys.stdin)
    command = event.get("tool_input", {}).get("command", "")
    for pattern, reason in BLOCKED:
        if re.search(pattern, command, re.IGNORECASE):
            print(f"Blocked: {reason}. Explain to the user why you need it.", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
