import sys
import zipfile
from pathlib import Path

from defusedxml import minidom

source, target = Path(sys.argv[1]), Path(sys.argv[2])
target.mkdir(parents=True, exist_ok=True)
with zipfile.ZipFile(source) as archive:
    for name in archive.namelist():
        destination = (target / name).resolve()
        if not destination.is_relative_to(target.resolve()):
            raise SystemExit(f"refusing path outside the target: {name}")
    archive.extractall(target)
for xml in target.rglob("*.xml"):
    xml.write_bytes(minidom.parseString(xml.read_bytes()).toprettyxml(indent=" ", encoding="utf-8"))
print(f"unpacked to {target}")
