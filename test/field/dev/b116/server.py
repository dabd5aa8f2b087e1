"""MCP server for a household budget in SQLite. Reads with parameters; writes need an explicit confirmation flag."""
import os
import sqlite3

from mcp.server.fastmcp import FastMCP

DB = os.path.expanduser(os.environ.get("BUDGET_DB", "~/budget.sqlite"))
mcp = FastMCP("budget")


def connect(readonly: bool = True) -> sqlite3.Connection:
    db = sqlite3.connect(f"file:{DB}?mode={'ro' if readonly else 'rw'}", uri=True)
    db.row_factory = sqlite3.Row
    return db


@mcp.tool()
def month(year: int, month: int) -> list[dict]:
    """Sum per category of one month."""
    with connect() as db:
        rows = db.execute(
            "SELECT category, round(sum(amount), 2) AS total FROM booking WHERE strftime('%Y-%m', day) = ? GROUP BY category ORDER BY total",
            (f"{year:04d}-{month:02d}",),
        )
        return [dict(row) for row in rows]


@mcp.tool()
def find(words: str, limit: int = 20) -> list[dict]:
    """Find bookings by text."""
    with connect() as db:
        rows = db.execute("SELECT id, day, amount, category, text FROM booking WHERE text LIKE ? ORDER BY day DESC LIMIT ?", (f"%{words}%", min(limit, 100)))
        return [dict(row) for row in rows]


@mcp.tool()
def recategorise(booking_id: int, category: str, confirmed: bool = False) -> str:
    """Change the category of one booking. Set confirmed only after the user has agreed to this change."""
    if not confirmed:
        return "Ask the user first, then call again with confirmed=true."
    with connect(readonly=False) as db:
        changed = db.execute("UPDATE booking SET category = ? WHERE id = ?", (category, booking_id)).rowcount
    return f"{changed} booking changed"


mcp.run()
