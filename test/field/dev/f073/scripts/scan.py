import csv
import re
import subprocess
import sys
from pathlib import Path

import store


def ocr(path):
    return subprocess.run(["tesseract", str(path), "-", "-l", "eng+deu"], capture_output=True, text=True).stdout


def parse(text):
    total = re.findall(r"(?:total|sum|summe)\D{0,12}(\d+[.,]\d\d)", text, re.I)
    day = re.search(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}", text)
    return {"date": day.group() if day else "", "gross": total[-1] if total else "", "shop": text.strip().split("\n")[0]}


def main(folder, out):
    with open(out, "w", newline="") as f:
        w = csv.DictWriter(f, ["date", "shop", "gross", "file"], delimiter=";")
        w.writeheader()
        for p in sorted(Path(folder).iterdir()):
            row = parse(ocr(p)) | {"file": p.name}
            w.writerow(row)
            store.keep(p, row)


main(*sys.argv[1:3])
