import sys
import zipfile
from pathlib import Path

from defusedxml import ElementTree

source, target = Path(sys.argv[1]), Path(sys.argv[2])
for xml in source.rglob("*.xml"):
    ElementTree.parse(xml)
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    first = source / "[Content_Types].xml"
    archive.write(first, first.name)
    for file in sorted(source.rglob("*")):
        if file.is_file() and file != first:
            archive.write(file, file.relative_to(source).as_posix())
print(f"wrote {target}")
