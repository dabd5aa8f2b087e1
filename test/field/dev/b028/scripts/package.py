import re
import sys
import zipfile
from pathlib import Path

import yaml

folder, target = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
text = (folder / "SKILL.md").read_text(encoding="utf-8")
match = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
if not match:
    sys.exit("SKILL.md has no frontmatter")
meta = yaml.safe_load(match[1])
problems = []
if not re.fullmatch(r"[a-z0-9-]{1,64}", meta.get("name", "")):
    problems.append("bad name")
if meta.get("name") != folder.name:
    problems.append("folder and name differ")
if not 1 <= len(meta.get("description", "")) <= 1024:
    problems.append("description must have 1 to 1024 characters")
files = [f for f in folder.rglob("*") if f.is_file() and ".git" not in f.parts]
problems += [f"{f.name} is larger than 5 MB" for f in files if f.stat().st_size > 5_000_000]
if problems:
    sys.exit("\n".join(problems))
target.mkdir(parents=True, exist_ok=True)
with zipfile.ZipFile(target / f"{folder.name}.skill", "w", zipfile.ZIP_DEFLATED) as archive:
    for file in sorted(files):
        archive.write(file, file.relative_to(folder.parent))
print(target / f"{folder.name}.skill")
