"""Recalculate a workbook with LibreOffice and list error cells."""
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

ERRORS = ("#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!")


def recalc(path: Path, timeout: int) -> None:
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        sys.exit("LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([soffice, "--headless", "--convert-to", "xlsx", "--outdir", folder, str(path)], check=True, timeout=timeout, capture_output=True)
        shutil.copy(Path(folder) / path.name, path)


def errors(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    book = load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value in ERRORS:
                    found.setdefault(cell.value, []).append(f"{sheet.title}!{cell.coordinate}")
    return found


workbook = Path(sys.argv[1])
recalc(workbook, int(sys.argv[2]) if len(sys.argv) > 2 else 45)
result = errors(workbook)
print(json.dumps({"status": "ok" if not result else "errors", "errors": sum(map(len, result.values())), "cells": result}, indent=2))
