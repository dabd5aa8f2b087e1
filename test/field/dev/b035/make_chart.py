import argparse
import csv
import html
import json
import sys
from pathlib import Path

HERE = Path(__file__).parent

parser = argparse.ArgumentParser()
parser.add_argument("csv")
parser.add_argument("--x", required=True)
parser.add_argument("--y", required=True)
parser.add_argument("--kind", choices=["line", "bar", "scatter"], default="line")
args = parser.parse_args()

with open(args.csv, newline="", encoding="utf-8") as handle:
    rows = list(csv.DictReader(handle))
points = [[row[args.x], float(row[args.y])] for row in rows]
library = (HERE / "vendor/tinyplot.min.js").read_text()
data = json.dumps(points).replace("<", "\\u003c")
sys.stdout.write(
    f"<!doctype html><meta charset=utf-8><title>{html.escape(args.y)}</title><div id=c></div>"
    f"<script>{library}</script><script>tinyplot('#c',{data},{{kind:'{args.kind}'}})</script>"
)
