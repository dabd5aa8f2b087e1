"""Merges exported logs into one UTC timeline. Input is copied evidence; nothing is written beside the output file."""
import csv
import datetime as dt
import re
import sys
from pathlib import Path

APACHE = re.compile(r'^(?P<ip>\S+) \S+ \S+ \[(?P<ts>[^\]]+)\] "(?P<req>[^"]*)" (?P<status>\d{3})')
AUTH = re.compile(r"^(?P<ts>\w{3}\s+\d+ \d\d:\d\d:\d\d) (?P<host>\S+) (?P<what>sshd|sudo|su)(?:\[\d+\])?: (?P<msg>.*)$")
INTERESTING = [
    (re.compile(r"union.{1,10}select|sleep\(\d", re.I), "SQL injection try"),
    (re.compile(r"\.\./|%2e%2e", re.I), "path traversal try"),
    (re.compile(r"jndi:", re.I), "log4shell try"),
    (re.compile(r"(wget|curl)(\+|%20| )+http", re.I), "download by command"),
    (re.compile(r"cmd=|exec=|eval\(|base64_decode", re.I), "web shell use?"),
    (re.compile(r"Accepted (password|publickey)"), "log-in"),
    (re.compile(r"COMMAND=.*(useradd|authorized_keys|crontab|/etc/sudoers)"), "persistence?"),
]


def rows(path: Path, year: int):
    for line in path.read_text(errors="replace").splitlines():
        if match := APACHE.match(line):
            when = dt.datetime.strptime(match["ts"], "%d/%b/%Y:%H:%M:%S %z").astimezone(dt.timezone.utc)
            text = f"{match['ip']} {match['req']} → {match['status']}"
        elif match := AUTH.match(line):
            when = dt.datetime.strptime(f"{year} {match['ts']}", "%Y %b %d %H:%M:%S").replace(tzinfo=dt.timezone.utc)
            text = f"{match['what']}: {match['msg']}"
        else:
            continue
        for pattern, label in INTERESTING:
            if pattern.search(line):
                yield when, path.name, label, text[:300]
                break


found = sorted(row for name in sys.argv[2:] for row in rows(Path(name), dt.date.today().year))
with open(sys.argv[1], "w", newline="", encoding="utf-8") as out:
    writer = csv.writer(out)
    writer.writerow(["utc", "source", "kind", "event"])
    writer.writerows([when.isoformat(), *rest] for when, *rest in found)
print(len(found), "events")
