"""Read-only PostgreSQL MCP server."""
import os
import re

import psycopg
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("pg-readonly")
DSN = os.environ["DATABASE_URL"]
ALLOWED = re.compile(r"^\s*(select|with|explain)\b", re.IGNORECASE)


@mcp.tool()
def query(sql: str, limit: int = 100) -> list[dict]:
    """Runs one read-only statement. Rows beyond the limit are cut off."""
    if not ALLOWED.match(sql) or ";" in sql.rstrip().rstrip(";"):
        raise ValueError("only a single SELECT, WITH or EXPLAIN is allowed")
    with psycopg.connect(DSN, options="-c default_transaction_read_only=on -c statement_timeout=5000") as conn:
        cur = conn.execute(sql)
        names = [d.name for d in cur.description or []]
        return [dict(zip(names, row)) for row in cur.fetchmany(min(limit, 500))]


@mcp.tool()
def tables() -> list[str]:
    """Names of all tables in the public schema."""
    with psycopg.connect(DSN) as conn:
        cur = conn.execute("select table_name from information_schema.tables where table_schema = %s", ("public",))
        return [row[0] for row in cur]


if __name__ == "__main__":
    mcp.run()
