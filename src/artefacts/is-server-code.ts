/** Packages that make a program an MCP server (or client): the official SDKs and the common frameworks. */
const sdkImport =
  /@modelcontextprotocol\/|\bmodelcontextprotocol\/(?:go-sdk|sdk)|(?:^|[\r\n])[ \t]*(?:from|import)[ \t]+(?:mcp|fastmcp)(?:[.\s,]|$)|['"](?:fastmcp|mcp-framework|mcp-handler|@vercel\/mcp-adapter|mcp)['"]|mark3labs\/mcp-go|metoro-io\/mcp-golang|\buse\s+(?:rmcp|mcp_sdk|mcp_server)\b|io\.modelcontextprotocol|\bModelContextProtocol\.(?:Server|Client|Protocol)|\bPhpMcp\\|\bMcp\\Server/;

/** Whether a program imports what MCP servers are made with, or lists tools with their schemas. */
export function isServerCode(head: string): boolean {
  if (!/mcp|modelcontextprotocol|inputSchema/i.test(head)) return false;
  return (
    sdkImport.test(head) || (/\btools['"]?\s*[:=(]/.test(head) && /\binputSchema\b/.test(head))
  );
}
