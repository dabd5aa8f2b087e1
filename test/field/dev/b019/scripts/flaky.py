"""Which tests failed and passed on the same commit lately? Uses the GitHub CLI the user is signed in with."""
import collections
import json
import re
import subprocess
import sys


def gh(*args: str) -> str:
    return subprocess.run(["gh", *args], capture_output=True, text=True, check=True).stdout


workflow = sys.argv[1] if len(sys.argv) > 1 else "ci.yml"
runs = json.loads(gh("run", "list", "--workflow", workflow, "--limit", "60", "--json", "databaseId,headSha,conclusion,attempt"))
by_commit = collections.defaultdict(list)
for run in runs:
    by_commit[run["headSha"]].append(run)

count: collections.Counter[str] = collections.Counter()
for sha, attempts in by_commit.items():
    if {"success", "failure"} <= {a["conclusion"] for a in attempts}:
        for attempt in attempts:
            if attempt["conclusion"] != "failure":
                continue
            log = gh("run", "view", str(attempt["databaseId"]), "--log-failed")
            for name in set(re.findall(r"(?:✗|FAIL|×)\s+(\S+\.test\.\w+)", log)):
                count[name] += 1
for name, times in count.most_common(15):
    print(f"{times:>3}  {name}")
