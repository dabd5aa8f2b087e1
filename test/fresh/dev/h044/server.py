"""MCP server over the museum's public collection."""
import httpx
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("collection")
API = "https://collectionapi.metmuseum.org/public/collection/v1"


@mcp.tool()
async def search(query: str, limit: int = 10) -> list[int]:
    """Search objects by words. Returns object ids; call object_details next."""
    async with httpx.AsyncClient(timeout=10) as client:
        data = (await client.get(f"{API}/search", params={"q": query})).json()
    return (data.get("objectIDs") or [])[: min(limit, 50)]


@mcp.tool()
async def object_details(object_id: int) -> dict:
    """Title, artist, date and public image of one object."""
    async with httpx.AsyncClient(timeout=10) as client:
        data = (await client.get(f"{API}/objects/{object_id}")).json()
    return {k: data.get(k) for k in ("title", "artistDisplayName", "objectDate", "primaryImage")}


mcp.run()
