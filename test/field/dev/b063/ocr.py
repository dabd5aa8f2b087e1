import csv
import re
import subprocess
import sys
from pathlib import Path

writer = csv.writer(sys.stdout)
writer.writerow(["file", "date", "amount", "currency", "text"])
for picture in sorted(Path(sys.argv[1]).glob("*")):
    if picture.suffix.lower() not in {".jpg", ".jpeg", ".png", ".heic"}:
        continue
    text = subprocess.run(["tesseract", str(picture), "-", "-l", "eng+deu"], capture_output=True, text=True, check=True).stdout
    date = re.search(r"\b(\d{2}\.\d{2}\.\d{2,4}|\d{4}-\d{2}-\d{2})\b", text)
    amounts = [float(a.replace(".", "").replace(",", ".")) for a in re.findall(r"\b\d{1,3}(?:\.\d{3})*,\d{2}\b", text)]
    writer.writerow([picture.name, date[0] if date else "?", max(amounts, default="?"), "EUR" if "€" in text or "EUR" in text else "?", " ".join(text.split())[:120]])
