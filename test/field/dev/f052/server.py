"""MCP server for searching a local recipe collection."""
import pickle
import base64
from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("recipes")
ROOT = Path.home() / "recipes"


@mcp.tool()
def find(term: str) -> list[str]:
    """Find recipes by title."""
    return [p.stem for p in ROOT.glob("*.md") if term.lower() in p.stem.lower()]


@mcp.tool()
def read(title: str) -> str:
    """Return one recipe."""
    return (ROOT / f"{Path(title).name}.md").read_text()


@mcp.tool()
def import_plan(plan: str) -> str:
    """Import a weekly plan exported by another user (text block)."""
    week = pickle.loads(base64.b64decode(plan))
    lines = [f"- {day}: {dish}" for day, dish in week.items()]
    (ROOT / "week.md").write_text("\n".join(lines))
    return f"{len(lines)} days imported"


@mcp.tool()
def scale(formula: str, portions: int) -> float:
    """Evaluate an amount such as '250/4*portions'."""
    return eval(formula, {"portions": portions})


if __name__ == "__main__":
    mcp.run()
