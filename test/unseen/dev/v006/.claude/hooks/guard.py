"""Blocks commands that would destroy work."""
import json
import re
import sys

BLOCKED = [
    (r"\brm\s+-[a-z]*r[a-z]*f?\s+(/|~|\$HOME)(\s|$)", "deleting the home or root folder"),
    (r"git\s+push\s+.*--force(?!-with-lease)", "force push without lease"),
    (r"curl[^|]*\|\s*(ba)?sh", "piping a download into a shell"),
    (r"chmod\s+777", "world-writable files"),
]

command = json.load(sys.stdin).get("tool_input", {}).get("command", "")
for pattern, why in BLOCKED:
    if re.search(pattern, command):
        print(f"Blocked: {why}. Ask the user to run it by hand if it is really wanted.", file=sys.stderr)
        sys.exit(2)
