"""Profile a CSV file and write a Markdown report."""
import argparse
import csv
import statistics
from pathlib import Path

from quality import check_environment


def sniff(path):
    with open(path, newline="", encoding="utf-8", errors="replace") as f:
        head = f.read(65536)
    try:
        return csv.Sniffer().sniff(head)
    except csv.Error:
        return csv.excel


def kind(values):
    for cast, name in ((int, "integer"), (float, "number")):
        try:
            for v in values:
                cast(v)
            return name
        except ValueError:
            continue
    return "text"


def profile(path):
    with open(path, newline="", encoding="utf-8", errors="replace") as f:
        rows = list(csv.DictReader(f, dialect=sniff(path)))
    out = []
    for col in rows[0].keys() if rows else []:
        vals = [r[col] for r in rows if r[col] not in ("", None)]
        line = {"column": col, "type": kind(vals), "missing": 1 - len(vals) / len(rows), "distinct": len(set(vals))}
        if line["type"] != "text" and vals:
            line["median"] = statistics.median(float(v) for v in vals)
        out.append(line)
    return len(rows), out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("file")
    p.add_argument("--out", default="report.md")
    a = p.parse_args()
    check_environment()
    n, cols = profile(a.file)
    text = [f"# {Path(a.file).name}", "", f"{n} rows", "", "| column | type | missing | distinct |", "|---|---|---|---|"]
    text += [f"| {c['column']} | {c['type']} | {c['missing']:.1%} | {c['distinct']} |" for c in cols]
    Path(a.out).write_text("\n".join(text) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
