"""A small MCP server over one folder of Markdown notes. Read and append; nothing leaves the machine."""
from __future__ import annotations

import datetime
import os
from pathlib import Path

from mcp.server.fastmcp import FastMCP

ROOT = Path(os.environ.get("NOTES_DIR", "~/notes")).expanduser().resolve()
mcp = FastMCP("notes")


def inside(name: str) -> Path:
    path = (ROOT / name).resolve()
    if not path.is_relative_to(ROOT) or path.suffix != ".md":
        raise ValueError("only .md files inside the notes folder")
    return path


@mcp.tool()
def list_notes(prefix: str = "") -> list[str]:
    """List note names, optionally only those that start with a prefix."""
    return sorted(str(p.relative_to(ROOT)) for p in ROOT.rglob("*.md") if str(p.relative_to(ROOT)).startswith(prefix))


@mcp.tool()
def read_note(name: str) -> str:
    """Return the text of one note. Use list_notes to find the name."""
    return inside(name).read_text(encoding="utf-8")


@mcp.tool()
def append_note(name: str, text: str) -> str:
    """Append a paragraph to a note, with date. Creates the note when it does not exist. Never overwrites."""
    path = inside(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as handle:
        handle.write(f"\n## {datetime.date.today():%Y-%m-%d}\n\n{text.strip()}\n")
    return f"appended to {name}"


@mcp.tool()
def search_notes(words: str, limit: int = 20) -> list[dict[str, str]]:
    """Find notes that contain all the words, with the first matching line of each."""
    wanted = words.lower().split()
    hits = []
    for path in ROOT.rglob("*.md"):
        body = path.read_text(encoding="utf-8", errors="replace")
        if all(word in body.lower() for word in wanted):
            line = next((l for l in body.splitlines() if wanted[0] in l.lower()), "")
            hits.append({"name": str(path.relative_to(ROOT)), "line": line[:200]})
    return hits[: max(1, min(limit, 100))]


if __name__ == "__main__":
    mcp.run()
