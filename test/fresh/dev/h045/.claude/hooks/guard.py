"""Stops commands that have hurt us before."""
import json
import re
import sys

BLOCK = [r"rm\s+-rf\s+[~/]", r"git\s+push\s+.*--force", r"curl[^|]*\|\s*(ba)?sh", r"\.ssh/id_", r"chmod\s+777"]
command = json.load(sys.stdin).get("tool_input", {}).get("command", "")
for pattern in BLOCK:
    if re.search(pattern, command):
        print(f"blocked: {pattern}", file=sys.stderr)
        sys.exit(2)
