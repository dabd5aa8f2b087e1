import re
import subprocess
import sys
from pathlib import Path

RULES = {
    "aws access key": re.compile(r"\b(AKIA|ASIA)[0-9A-Z]{16}\b"),
    "github token": re.compile(r"\bgh[pousr]_[A-Za-z0-9]{36}\b"),
    "slack webhook": re.compile(r"https://hooks\.slack\.com/services/T\w+/B\w+/\w+"),
    "private key": re.compile(r"-----BEGIN (RSA|EC|OPENSSH) PRIVATE KEY-----"),
    "npm token": re.compile(r"_authToken=npm_[A-Za-z0-9]{36}"),
}
SENSITIVE = [".env", ".npmrc", ".pypirc", "id_rsa", "credentials.json", ".netrc"]


def tracked(root: str) -> list[Path]:
    out = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, check=True).stdout
    return [Path(root) / p.decode() for p in out.split(b"\0") if p]


def main() -> int:
    found = 0
    for path in tracked(sys.argv[1] if len(sys.argv) > 1 else "."):
        if path.name in SENSITIVE:
            print(f"{path}: should not be committed")
            found += 1
        try:
            lines = path.read_text("utf-8").splitlines()
        except (UnicodeDecodeError, OSError):
            continue
        for number, line in enumerate(lines, 1):
            for kind, rule in RULES.items():
                hit = rule.search(line)
                if hit:
                    print(f"{path}:{number}: {kind} {hit.group()[:4]}…")
                    found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
